"""The text in hand: the document, its tokens, sentences and paragraphs. Never cleaned in place: every offset points into it."""
