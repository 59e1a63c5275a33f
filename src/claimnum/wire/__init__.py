"""The wire format: claims as flat dicts, their JSON Schema, and tables of them. Knows keys and types, no rule."""
