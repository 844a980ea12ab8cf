"""What tells the copy from its furniture, line by line: in one article read on its own, then beside others.

    lines      a line and the plain facts of its form: words, capitals, end stop, quotation marks
    finding    what one piece of evidence says of a line: a kind, how certain, and why
    phrases    closed phrases of six languages, from resources/knowledge/furniture-*.txt
    forms      anchored grammars: bylines, datelines, stamps, menus, embedded posts, clipped teasers
    captions   the same for picture credits
    seams      where furniture got stuck to the front of a sentence
    features   what the model sees of a line, of its place and of its neighbours
    profile    how a line differs from the copy of its own article
    scoring    the trained model that weighs all this, from resources/knowledge/furniture-model.json
    naming     which kind of furniture it is that only the model called furniture
    context    what only the neighbourhood tells: labels, the tail after the story, headlines, subheads
    patterns   what makes lines alike, and an editor's own rules for an outlet
    judging    all of it weighed into one finding a line
    strangers  beside other versions: what shares hardly a word with the story

`desk.engine.structure` calls `judging.judge` and makes sentences with kinds of it; `desk.engine.comparing`
asks for strangers.
"""
