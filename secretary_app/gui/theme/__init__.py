"""How everything looks: tokens of colour and size, the style sheet made of them, icons."""
