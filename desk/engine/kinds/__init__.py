"""What tells the copy from its furniture, line by line, in one article read on its own.

    finding   what one piece of evidence says of a line: a kind, how certain, and why
    lines     a line and the plain facts of its form: words, capitals, end stop, separators
    phrases   closed phrases of six languages, from resources/knowledge
    forms     anchored grammars: bylines, credits, captions, datelines, stamps, menus, clipped teasers
    scoring   a small trained model that weighs a line together with its neighbours
    context   what only the neighbourhood tells: labels, the tail after the story, headlines, subheads

`desk.engine.structure` puts them together.
"""
