<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;New story</source>
        <translation>&amp;Neue Geschichte</translation>
    </message>
    <message>
        <source>Start with an empty desk</source>
        <translation>Mit leerem Tisch beginnen</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Work on another story beside this one</source>
        <translation>Daneben an einer anderen Geschichte arbeiten</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Add files as versions, or open a story</source>
        <translation>Dateien als Fassungen hinzufügen oder eine Geschichte öffnen</translation>
    </message>
    <message>
        <source>&amp;Paste as version</source>
        <translation>Als Fassung &amp;einfügen</translation>
    </message>
    <message>
        <source>Add what was copied as a version</source>
        <translation>Kopiertes als Fassung hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the story</source>
        <translation>Geschichte speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save the story under another name</source>
        <translation>Geschichte unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>&amp;Name the story…</source>
        <translation>Geschichte &amp;benennen …</translation>
    </message>
    <message>
        <source>Give the story a title</source>
        <translation>Der Geschichte einen Titel geben</translation>
    </message>
    <message>
        <source>&amp;Export summary…</source>
        <translation>Zusammenfassung e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write the summary to a file</source>
        <translation>Zusammenfassung in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Export &amp;comparison…</source>
        <translation>&amp;Vergleich exportieren …</translation>
    </message>
    <message>
        <source>Write the table, with all that differs, for readers without this program</source>
        <translation>Die Tabelle mit allen Abweichungen schreiben, für Leser ohne dieses Programm</translation>
    </message>
    <message>
        <source>&amp;Print the summary…</source>
        <translation>Zusammenfassung &amp;drucken …</translation>
    </message>
    <message>
        <source>See the pages, then print them</source>
        <translation>Die Seiten ansehen, dann drucken</translation>
    </message>
    <message>
        <source>Print the &amp;table…</source>
        <translation>&amp;Tabelle drucken …</translation>
    </message>
    <message>
        <source>The rows that are shown, on pages</source>
        <translation>Die gezeigten Zeilen auf Seiten</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>Fenster sch&amp;ließen</translation>
    </message>
    <message>
        <source>Close this story’s window</source>
        <translation>Das Fenster dieser Geschichte schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close every window</source>
        <translation>Alle Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Den Schritt wieder ausführen</translation>
    </message>
    <message>
        <source>&amp;Copy sentence</source>
        <translation>Satz &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy this sentence</source>
        <translation>Diesen Satz kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;with its source</source>
        <translation>Mit &amp;Quelle kopieren</translation>
    </message>
    <message>
        <source>Copy this sentence and where it stands</source>
        <translation>Diesen Satz kopieren und wo er steht</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find words in all versions and in the summary</source>
        <translation>Wörter in allen Fassungen und in der Zusammenfassung suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Vorherige Fundstelle</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>Vorherige Fundstelle</translation>
    </message>
    <message>
        <source>&amp;Run a command…</source>
        <translation>&amp;Befehl ausführen …</translation>
    </message>
    <message>
        <source>Find any command by typing</source>
        <translation>Jeden Befehl durch Tippen finden</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>Einstellun&amp;gen …</translation>
    </message>
    <message>
        <source>Choose how the program looks and works</source>
        <translation>Aussehen und Arbeitsweise des Programms wählen</translation>
    </message>
    <message>
        <source>&amp;Paragraphs</source>
        <translation>&amp;Absätze</translation>
    </message>
    <message>
        <source>Set paragraphs side by side</source>
        <translation>Absätze nebeneinanderstellen</translation>
    </message>
    <message>
        <source>&amp;Sentences</source>
        <translation>&amp;Sätze</translation>
    </message>
    <message>
        <source>Set sentences side by side</source>
        <translation>Sätze nebeneinanderstellen</translation>
    </message>
    <message>
        <source>Compare with the &amp;canonical sentence</source>
        <translation>Mit dem maß&amp;geblichen Satz vergleichen</translation>
    </message>
    <message>
        <source>Mark differences from the row’s canonical sentence instead of the base</source>
        <translation>Abweichungen vom maßgeblichen Satz der Zeile zeigen statt von der Leitfassung</translation>
    </message>
    <message>
        <source>&amp;Pin this column</source>
        <translation>Diese Spalte an&amp;heften</translation>
    </message>
    <message>
        <source>Keep this version in sight beside the others</source>
        <translation>Diese Fassung neben den anderen im Blick behalten</translation>
    </message>
    <message>
        <source>&amp;Hide this column</source>
        <translation>Diese Spalte &amp;verbergen</translation>
    </message>
    <message>
        <source>Take this version out of sight</source>
        <translation>Diese Fassung aus dem Blick nehmen</translation>
    </message>
    <message>
        <source>Show &amp;all columns</source>
        <translation>&amp;Alle Spalten zeigen</translation>
    </message>
    <message>
        <source>Share the width evenly</source>
        <translation>Die Breite gleichmäßig verteilen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>Text in its normal size</source>
        <translation>Schrift in normaler Größe</translation>
    </message>
    <message>
        <source>Next &amp;part of the window</source>
        <translation>Nächster &amp;Teil des Fensters</translation>
    </message>
    <message>
        <source>From the grid to the summary and the facts</source>
        <translation>Vom Vergleich zur Zusammenfassung und zu den Angaben</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Next &amp;difference</source>
        <translation>Nächste &amp;Abweichung</translation>
    </message>
    <message>
        <source>Next row in which versions differ</source>
        <translation>Nächste Zeile, in der Fassungen abweichen</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>&amp;Vorherige Abweichung</translation>
    </message>
    <message>
        <source>Previous row in which versions differ</source>
        <translation>Vorherige Zeile, in der Fassungen abweichen</translation>
    </message>
    <message>
        <source>Next &amp;open row</source>
        <translation>Nächste &amp;offene Zeile</translation>
    </message>
    <message>
        <source>Next row that has no line yet</source>
        <translation>Nächste Zeile, für die noch kein Satz gewählt ist</translation>
    </message>
    <message>
        <source>&amp;Make canonical</source>
        <translation>Als &amp;maßgeblich wählen</translation>
    </message>
    <message>
        <source>Let this sentence speak for its row</source>
        <translation>Diesen Satz für seine Zeile sprechen lassen</translation>
    </message>
    <message>
        <source>&amp;Clear the row</source>
        <translation>Wahl der Zeile auf&amp;heben</translation>
    </message>
    <message>
        <source>Take the row’s marks away</source>
        <translation>In dieser Zeile keinen Satz wählen</translation>
    </message>
    <message>
        <source>Take from version {0}</source>
        <translation>Aus Fassung {0} übernehmen</translation>
    </message>
    <message>
        <source>Choose the &amp;kind…</source>
        <translation>A&amp;rt wählen …</translation>
    </message>
    <message>
        <source>Say what this line is</source>
        <translation>Sagen, was diese Stelle ist</translation>
    </message>
    <message>
        <source>Body text or &amp;furniture</source>
        <translation>&amp;Fließtext oder Beiwerk</translation>
    </message>
    <message>
        <source>Call furniture body text, and back</source>
        <translation>Beiwerk zu Fließtext erklären und zurück</translation>
    </message>
    <message>
        <source>Same kind for lines li&amp;ke it</source>
        <translation>&amp;Gleichartige Stellen ebenso</translation>
    </message>
    <message>
        <source>Give this line’s kind to every line like it: with its label, its words or its form</source>
        <translation>Die Art dieser Stelle allen gleichartigen geben: mit ihrem Vorspann, ihren Worten oder ihrer Form</translation>
    </message>
    <message>
        <source>&amp;Always for this outlet…</source>
        <translation>&amp;Immer bei diesem Medium …</translation>
    </message>
    <message>
        <source>Let such lines of this outlet be of this kind in every story</source>
        <translation>Solche Stellen dieses Mediums in jeder Geschichte so einordnen</translation>
    </message>
    <message>
        <source>&amp;Go on after a key</source>
        <translation>Nach einer Taste &amp;weitergehen</translation>
    </message>
    <message>
        <source>After a mark, go to the next open row</source>
        <translation>Nach einer Wahl zur nächsten offenen Zeile gehen</translation>
    </message>
    <message>
        <source>&amp;Join into one row</source>
        <translation>In eine Zeile &amp;zusammenführen</translation>
    </message>
    <message>
        <source>Set the selected cells side by side</source>
        <translation>Die gewählten Zellen nebeneinanderstellen</translation>
    </message>
    <message>
        <source>Par&amp;t from the row</source>
        <translation>Aus der Zeile &amp;lösen</translation>
    </message>
    <message>
        <source>Take this cell out of its row</source>
        <translation>Diese Zelle aus ihrer Zeile nehmen</translation>
    </message>
    <message>
        <source>C&amp;onfirm the links</source>
        <translation>Verknüpfungen &amp;bestätigen</translation>
    </message>
    <message>
        <source>Say that this cell stands in the right row</source>
        <translation>Bestätigen, dass diese Zelle in der richtigen Zeile steht</translation>
    </message>
    <message>
        <source>Move to the row a&amp;bove</source>
        <translation>In die Zeile &amp;darüber</translation>
    </message>
    <message>
        <source>Take this cell, or those selected, out of the row and into the one above</source>
        <translation>Diese Zelle oder die gewählten aus der Zeile in die darüber nehmen</translation>
    </message>
    <message>
        <source>Move to the row belo&amp;w</source>
        <translation>In die Zeile dar&amp;unter</translation>
    </message>
    <message>
        <source>Take this cell, or those selected, out of the row and into the one below</source>
        <translation>Diese Zelle oder die gewählten aus der Zeile in die darunter nehmen</translation>
    </message>
    <message>
        <source>Check the ne&amp;xt link</source>
        <translation>Nächste Verknüpfung &amp;prüfen</translation>
    </message>
    <message>
        <source>Go to the next link in the list of what to check</source>
        <translation>Zur nächsten Verknüpfung der Prüfliste gehen</translation>
    </message>
    <message>
        <source>Program’s own view of this &amp;sentence</source>
        <translation>Wie das Programm diesen &amp;Satz sieht</translation>
    </message>
    <message>
        <source>Take back what was joined, parted or confirmed by hand here</source>
        <translation>Zurücknehmen, was hier von Hand zusammengeführt, gelöst oder bestätigt wurde</translation>
    </message>
    <message>
        <source>Program’s own view of this &amp;row</source>
        <translation>Wie das Programm diese Zei&amp;le sieht</translation>
    </message>
    <message>
        <source>Take back what was joined, parted or confirmed by hand in this row</source>
        <translation>Zurücknehmen, was in dieser Zeile von Hand zusammengeführt, gelöst oder bestätigt wurde</translation>
    </message>
    <message>
        <source>Program’s own view of the s&amp;tory</source>
        <translation>Wie das Programm die Ges&amp;chichte sieht</translation>
    </message>
    <message>
        <source>Take back all that was joined, parted and confirmed by hand</source>
        <translation>Alles zurücknehmen, was von Hand zusammengeführt, gelöst und bestätigt wurde</translation>
    </message>
    <message>
        <source>&amp;Suggest lines</source>
        <translation>Sätze &amp;vorschlagen</translation>
    </message>
    <message>
        <source>Propose a sentence for each open row</source>
        <translation>Für jede offene Zeile einen Satz vorschlagen</translation>
    </message>
    <message>
        <source>Add a line of your &amp;own</source>
        <translation>Eigenen Satz &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Write a line yourself</source>
        <translation>Selbst einen Satz schreiben</translation>
    </message>
    <message>
        <source>&amp;Edit the line</source>
        <translation>Satz &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Change the line’s words</source>
        <translation>Den Wortlaut des Satzes ändern</translation>
    </message>
    <message>
        <source>Back to the source’s &amp;words</source>
        <translation>Zurück zum Wortlaut der &amp;Quelle</translation>
    </message>
    <message>
        <source>Let the line say again what its source says</source>
        <translation>Den Satz wieder sagen lassen, was seine Quelle sagt</translation>
    </message>
    <message>
        <source>S&amp;plit the line</source>
        <translation>Satz &amp;teilen</translation>
    </message>
    <message>
        <source>Make two lines of one</source>
        <translation>Aus einem Satz zwei machen</translation>
    </message>
    <message>
        <source>&amp;Join with the next line</source>
        <translation>Mit dem nächsten Satz ver&amp;binden</translation>
    </message>
    <message>
        <source>Make one line of two</source>
        <translation>Aus zwei Sätzen einen machen</translation>
    </message>
    <message>
        <source>Move the line &amp;up</source>
        <translation>Satz nach &amp;oben</translation>
    </message>
    <message>
        <source>Move the line up</source>
        <translation>Satz nach oben</translation>
    </message>
    <message>
        <source>Move the line &amp;down</source>
        <translation>Satz nach &amp;unten</translation>
    </message>
    <message>
        <source>Move the line down</source>
        <translation>Satz nach unten</translation>
    </message>
    <message>
        <source>Set as &amp;heading</source>
        <translation>Als &amp;Zwischentitel setzen</translation>
    </message>
    <message>
        <source>Set the line as a heading</source>
        <translation>Den Satz als Zwischentitel setzen</translation>
    </message>
    <message>
        <source>&amp;Remove the line</source>
        <translation>Satz &amp;entfernen</translation>
    </message>
    <message>
        <source>Take the line out (Del in the summary)</source>
        <translation>Den Satz herausnehmen (Entf in der Zusammenfassung)</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>Vor&amp;schau</translation>
    </message>
    <message>
        <source>See the summary as it will be</source>
        <translation>Die Zusammenfassung sehen, wie sie sein wird</translation>
    </message>
    <message>
        <source>&amp;Copy the summary</source>
        <translation>Zusammenfassung &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy it with its formatting</source>
        <translation>Mit ihrer Gestaltung kopieren</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Leitfaden</translation>
    </message>
    <message>
        <source>How to work with the program, in chapters</source>
        <translation>Wie man mit dem Programm arbeitet, in Kapiteln</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All shortcuts on one sheet</source>
        <translation>Alle Tastenkürzel auf einem Blatt</translation>
    </message>
    <message>
        <source>&amp;What the marks mean</source>
        <translation>&amp;Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>Every mark of the grid and what it says</source>
        <translation>Jedes Zeichen im Vergleich und was es sagt</translation>
    </message>
    <message>
        <source>What’s &amp;this?</source>
        <translation>Was ist &amp;das?</translation>
    </message>
    <message>
        <source>Click on something to read what it is for</source>
        <translation>Auf etwas klicken, um zu lesen, wozu es dient</translation>
    </message>
    <message>
        <source>&amp;Change shortcuts…</source>
        <translation>Tastenkürzel &amp;ändern …</translation>
    </message>
    <message>
        <source>Give commands other keys</source>
        <translation>Befehlen andere Tasten geben</translation>
    </message>
    <message>
        <source>Open the &amp;sample story</source>
        <translation>&amp;Beispielgeschichte öffnen</translation>
    </message>
    <message>
        <source>Five versions of one event</source>
        <translation>Fünf Fassungen eines Ereignisses</translation>
    </message>
    <message>
        <source>&amp;About Copy Desk</source>
        <translation>Über &amp;Copy Desk</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version und Lizenzen</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>The last step failed because of a fault in the program ({0}). Your story is as it was before it. Save it now, under another name if you like; what happened is in the log.</source>
        <translation>Der letzte Schritt schlug wegen eines Programmfehlers fehl ({0}). Ihre Geschichte ist, wie sie davor war. Speichern Sie sie jetzt, auf Wunsch unter anderem Namen; was geschah, steht im Protokoll.</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>Sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>About even</source>
        <translation>Etwa unentschieden</translation>
    </message>
    <message>
        <source>Less likely</source>
        <translation>Weniger wahrscheinlich</translation>
    </message>
    <message>
        <source>{0} files cannot be read:</source>
        <translation>{0} Dateien sind nicht lesbar:</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>The base has nothing in this row; the words of the other versions are compared with these.</source>
        <translation>Die Leitfassung hat in dieser Zeile nichts; die Wörter der anderen Fassungen werden mit diesen verglichen.</translation>
    </message>
    <message>
        <source>compared with this</source>
        <translation>damit verglichen</translation>
    </message>
    <message>
        <source>joined by hand</source>
        <translation>von Hand zusammengeführt</translation>
    </message>
    <message>
        <source>A person said so; comparing keeps it.</source>
        <translation>Von Hand gesetzt; das Vergleichen behält es bei.</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>A person said that this link is right.</source>
        <translation>Diese Verknüpfung wurde von Hand bestätigt.</translation>
    </message>
    <message>
        <source>A person parted this from another row; comparing keeps it apart.</source>
        <translation>Von Hand aus einer anderen Zeile gelöst; das Vergleichen hält es getrennt.</translation>
    </message>
    <message>
        <source>parted by hand</source>
        <translation>von Hand gelöst</translation>
    </message>
    <message>
        <source>{kind}: shown, never compared</source>
        <translation>{kind}: gezeigt, nie verglichen</translation>
    </message>
    <message>
        <source>{kind}, by your rule</source>
        <translation>{kind}, nach Ihrer Regel</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>{kind}, likely</source>
        <translation>wohl {kind}</translation>
    </message>
    <message>
        <source>earlier in {letter}: ¶ {number}</source>
        <translation>früher in {letter}: ¶ {number}</translation>
    </message>
    <message>
        <source>later in {letter}: ¶ {number}</source>
        <translation>später in {letter}: ¶ {number}</translation>
    </message>
    <message>
        <source>{letter} has this {where} than the order of the rows suggests: in paragraph {number} of {total}.</source>
        <translation>{letter} hat das {where}, als die Folge der Zeilen erwarten lässt: in Absatz {number} von {total}.</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>This version has the same headline {count} times; it is shown once.</source>
        <translation>Diese Fassung hat dieselbe Überschrift {count}-mal; sie wird einmal gezeigt.</translation>
    </message>
    <message>
        <source>stands twice</source>
        <translation>steht zweimal da</translation>
    </message>
    <message>
        <source>stands {count} times</source>
        <translation>steht {count}-mal da</translation>
    </message>
    <message>
        <source>The program is not sure that this belongs in this row: of 100 such links about {count} are right. Confirm the link (C), or part it from its row (P).</source>
        <translation>Das Programm ist nicht sicher, ob das in diese Zeile gehört: Von 100 solchen Verknüpfungen stimmen etwa {count}. Bestätigen Sie sie (C) oder lösen Sie die Stelle aus der Zeile (P).</translation>
    </message>
    <message>
        <source>check: {score}</source>
        <translation>prüfen: {score}</translation>
    </message>
    <message>
        <source>{count} in {letter}</source>
        <translation>{count} in {letter}</translation>
    </message>
    <message>
        <source>{count} sentences in {letter}</source>
        <translation>{count} Sätze in {letter}</translation>
    </message>
    <message>
        <source>One sentence here says what takes several there.</source>
        <translation>Hier sagt ein Satz, wofür es dort mehrere braucht.</translation>
    </message>
    <message>
        <source>Other versions say part of this {where}.</source>
        <translation>Andere Fassungen sagen einen Teil davon {where}.</translation>
    </message>
    <message>
        <source>also {where}</source>
        <translation>auch {where}</translation>
    </message>
    <message>
        <source>Says it in words of its own; what it still shares (names, numbers, quotations) is underlined.</source>
        <translation>Sagt es in eigenen Worten; was noch übereinstimmt (Namen, Zahlen, Zitate), ist unterstrichen.</translation>
    </message>
    <message>
        <source>rewritten</source>
        <translation>umgeschrieben</translation>
    </message>
    <message>
        <source>{count} of {total} rewritten</source>
        <translation>{count} von {total} umgeschrieben</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>subhead</source>
        <translation>Zwischentitel</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>Ortsmarke</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Fließtext</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>promo</source>
        <translation>Eigenwerbung</translation>
    </message>
    <message>
        <source>nav</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>teaser</source>
        <translation>Anreißer</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>1 {kind}</source>
        <translation>1 {kind}</translation>
    </message>
    <message>
        <source>headlines</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>subheads</source>
        <translation>Zwischentitel</translation>
    </message>
    <message>
        <source>datelines</source>
        <translation>Ortsmarken</translation>
    </message>
    <message>
        <source>bylines</source>
        <translation>Autorenzeilen</translation>
    </message>
    <message>
        <source>body paragraphs</source>
        <translation>Absätze Fließtext</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>Bildunterschriften</translation>
    </message>
    <message>
        <source>promos</source>
        <translation>Eigenwerbungen</translation>
    </message>
    <message>
        <source>nav lines</source>
        <translation>Navigationszeilen</translation>
    </message>
    <message>
        <source>teasers</source>
        <translation>Anreißer</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Wer es sagte</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>How firm the claim is</source>
        <translation>Wie sicher die Aussage ist</translation>
    </message>
    <message>
        <source>negated</source>
        <translation>verneint</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>behauptet</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>versucht</translation>
    </message>
    <message>
        <source>ready to</source>
        <translation>bereit zu</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>alleged</source>
        <translation>angeblich</translation>
    </message>
    <message>
        <source>as done</source>
        <translation>als geschehen</translation>
    </message>
    <message>
        <source>Shared rows</source>
        <translation>Gemeinsame Zeilen</translation>
    </message>
    <message>
        <source>{letter} has “{words}” here</source>
        <translation>{letter} hat hier „{words}“</translation>
    </message>
    <message>
        <source>{letter} does not have this ({kind})</source>
        <translation>{letter} hat das nicht ({kind})</translation>
    </message>
    <message>
        <source>{letter} has this elsewhere in the sentence</source>
        <translation>{letter} hat das an anderer Stelle im Satz</translation>
    </message>
    <message>
        <source>Shared with {letter}; all that is not underlined is different</source>
        <translation>Gemeinsam mit {letter}; alles nicht Unterstrichene ist anders</translation>
    </message>
    <message>
        <source>{letter} has “{words}” ({kind})</source>
        <translation>{letter} hat „{words}“ ({kind})</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Quellenangabe</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>Zeichensetzung</translation>
    </message>
    <message>
        <source>capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>form of quotes and dashes</source>
        <translation>Form von Anführungszeichen und Strichen</translation>
    </message>
    <message>
        <source>white space</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>{kind} in {letters}</source>
        <translation>{kind} in {letters}</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>in {count} of {total}</source>
        <translation>in {count} von {total}</translation>
    </message>
    <message>
        <source>decided in part</source>
        <translation>teilweise entschieden</translation>
    </message>
    <message>
        <source>canonical sentence chosen</source>
        <translation>maßgeblicher Satz gewählt</translation>
    </message>
    <message>
        <source>compared with {letters}, canonical</source>
        <translation>verglichen mit {letters}, maßgeblich</translation>
    </message>
    <message>
        <source>compared with {letters}</source>
        <translation>verglichen mit {letters}</translation>
    </message>
    <message>
        <source>{values} differ</source>
        <translation>{values} weichen ab</translation>
    </message>
    <message>
        <source>, +1 fact</source>
        <translation>, +1 Angabe</translation>
    </message>
    <message>
        <source>, +{count} facts</source>
        <translation>, +{count} Angaben</translation>
    </message>
    <message>
        <source>check: {values}</source>
        <translation>prüfen: {values}</translation>
    </message>
    <message>
        <source>matched by the program</source>
        <translation>vom Programm zugeordnet</translation>
    </message>
    <message>
        <source>not in {letter}</source>
        <translation>nicht in {letter}</translation>
    </message>
    <message>
        <source>parted: {where}</source>
        <translation>gelöst: {where}</translation>
    </message>
    <message>
        <source>→ {where}</source>
        <translation>→ {where}</translation>
    </message>
    <message>
        <source>→ partly {where}</source>
        <translation>→ teils {where}</translation>
    </message>
    <message>
        <source>in furniture</source>
        <translation>im Beiwerk</translation>
    </message>
    <message>
        <source>in row {rows}</source>
        <translation>in Zeile {rows}</translation>
    </message>
    <message>
        <source>in rows {rows}</source>
        <translation>in den Zeilen {rows}</translation>
    </message>
    <message>
        <source>Version {letter} says nothing of this.</source>
        <translation>Fassung {letter} sagt davon nichts.</translation>
    </message>
    <message>
        <source>A person parted from this what version {letter} says {where}. Click these words or press Enter to go there.</source>
        <translation>Von Hand wurde hiervon gelöst, was Fassung {letter} {where} sagt. Ein Klick auf diese Wörter oder die Eingabetaste führt hin.</translation>
    </message>
    <message>
        <source>Version {letter} says this {where}. Click these words or press Enter to go there.</source>
        <translation>Fassung {letter} sagt das {where}. Ein Klick auf diese Wörter oder die Eingabetaste führt hin.</translation>
    </message>
    <message>
        <source>Version {letter} says part of this {where}. Click these words or press Enter to go there.</source>
        <translation>Fassung {letter} sagt einen Teil davon {where}. Ein Klick auf diese Wörter oder die Eingabetaste führt hin.</translation>
    </message>
    <message>
        <source>Canonical: in the summary. Click or press Space to take it out.</source>
        <translation>Maßgeblich: in der Zusammenfassung. Klick oder Leertaste nimmt ihn heraus.</translation>
    </message>
    <message>
        <source>Make this sentence canonical (Space)</source>
        <translation>Diesen Satz als maßgeblich wählen (Leertaste)</translation>
    </message>
    <message>
        <source>version {letter}</source>
        <translation>Fassung {letter}</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>noch nicht verglichen</translation>
    </message>
    <message>
        <source>canonical</source>
        <translation>maßgeblich</translation>
    </message>
    <message>
        <source>only in this version</source>
        <translation>nur in dieser Fassung</translation>
    </message>
    <message>
        <source>versions differ</source>
        <translation>Fassungen weichen ab</translation>
    </message>
    <message>
        <source>versions agree</source>
        <translation>Fassungen stimmen überein</translation>
    </message>
    <message>
        <source>facts differ</source>
        <translation>Angaben weichen ab</translation>
    </message>
    <message>
        <source>being compared …</source>
        <translation>wird verglichen …</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Leitfassung</translation>
    </message>
    <message>
        <source>being counted …</source>
        <translation>wird gezählt …</translation>
    </message>
    <message>
        <source>{count} w</source>
        <translation>{count} W.</translation>
    </message>
    <message>
        <source>Version {letter}: {title}</source>
        <translation>Fassung {letter}: {title}</translation>
    </message>
    <message>
        <source>Words, against the base or the canonical sentence</source>
        <translation>Wörter, verglichen mit der Leitfassung oder dem maßgeblichen Satz</translation>
    </message>
    <message>
        <source>Other words stand here</source>
        <translation>Hier stehen andere Wörter</translation>
    </message>
    <message>
        <source>Added: the other text does not have this</source>
        <translation>Hinzugefügt: Der andere Text hat das nicht</translation>
    </message>
    <message>
        <source>Moved: the other text has this elsewhere</source>
        <translation>Verschoben: Der andere Text hat das an anderer Stelle</translation>
    </message>
    <message>
        <source>Missing: the other text has words here</source>
        <translation>Fehlt: Der andere Text hat hier Wörter</translation>
    </message>
    <message>
        <source>A fact that versions give differently: number, date, name, quotation, speaker, claim</source>
        <translation>Eine Angabe, in der Fassungen abweichen: Zahl, Datum, Name, Zitat, Sprecher, Behauptung</translation>
    </message>
    <message>
        <source>In a rewritten sentence: what it still shares, all else is different</source>
        <translation>In einem umgeschriebenen Satz: was er noch teilt; alles andere ist anders</translation>
    </message>
    <message>
        <source>What Find found</source>
        <translation>Was die Suche fand</translation>
    </message>
    <message>
        <source>What Find found, and where you are</source>
        <translation>Was die Suche fand und wo Sie sind</translation>
    </message>
    <message>
        <source>Sentences and cells</source>
        <translation>Sätze und Zellen</translation>
    </message>
    <message>
        <source>Canonical: chosen for the summary</source>
        <translation>Maßgeblich: für die Zusammenfassung gewählt</translation>
    </message>
    <message>
        <source>The sentence under the pointer</source>
        <translation>Der Satz unter dem Zeiger</translation>
    </message>
    <message>
        <source>Its counterparts in other versions</source>
        <translation>Seine Entsprechungen in anderen Fassungen</translation>
    </message>
    <message>
        <source>Furniture: caption, byline, note …; never compared</source>
        <translation>Beiwerk: Bildunterschrift, Autorenzeile, Hinweis …; nie verglichen</translation>
    </message>
    <message>
        <source>Promo: “READ: …”, newsletter, donations</source>
        <translation>Eigenwerbung: „LESEN SIE: …“, Newsletter, Spenden</translation>
    </message>
    <message>
        <source>This version has nothing of the row</source>
        <translation>Diese Fassung hat nichts von der Zeile</translation>
    </message>
    <message>
        <source>It has it, but in another row: click to go there</source>
        <translation>Sie hat es, aber in einer anderen Zeile: Klick führt hin</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Where the text stands, how much it shares</source>
        <translation>Wo der Text steht, wie viel er teilt</translation>
    </message>
    <message>
        <source>The kind of furniture</source>
        <translation>Die Art des Beiwerks</translation>
    </message>
    <message>
        <source>A promo</source>
        <translation>Eigenwerbung</translation>
    </message>
    <message>
        <source>The program is not sure that this belongs here: about 53 in 100 such links are right</source>
        <translation>Das Programm ist nicht sicher, ob das hierher gehört: Etwa 53 von 100 solchen Verknüpfungen stimmen</translation>
    </message>
    <message>
        <source>Locked: joined, parted or confirmed by a person; comparing keeps it</source>
        <translation>Fest: von Hand zusammengeführt, gelöst oder bestätigt; das Vergleichen behält es bei</translation>
    </message>
    <message>
        <source>The strip at the right edge, one mark a row</source>
        <translation>Der Streifen am rechten Rand, ein Zeichen je Zeile</translation>
    </message>
    <message>
        <source>Versions differ</source>
        <translation>Fassungen weichen ab</translation>
    </message>
    <message>
        <source>Versions differ, some lack the row</source>
        <translation>Fassungen weichen ab, einigen fehlt die Zeile</translation>
    </message>
    <message>
        <source>Some versions lack the row</source>
        <translation>Einigen Fassungen fehlt die Zeile</translation>
    </message>
    <message>
        <source>All say the same</source>
        <translation>Alle sagen dasselbe</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>A canonical sentence is chosen</source>
        <translation>Ein maßgeblicher Satz ist gewählt</translation>
    </message>
    <message>
        <source>One is chosen, more of the row is still open</source>
        <translation>Ein Satz ist gewählt, weiteres in der Zeile ist noch offen</translation>
    </message>
    <message>
        <source>six commanders</source>
        <translation>sechs Leute</translation>
    </message>
    <message>
        <source>a sentence</source>
        <translation>ein Satz</translation>
    </message>
    <message>
        <source>Photo: A. Brook</source>
        <translation>Foto: A. Brook</translation>
    </message>
    <message>
        <source>READ: …</source>
        <translation>LESEN SIE: …</translation>
    </message>
    <message>
        <source>&amp;Kind of line</source>
        <translation>&amp;Art der Stelle</translation>
    </message>
    <message>
        <source>This and 1 &amp;line like it</source>
        <translation>Diese und 1 &amp;gleichartige Stelle</translation>
    </message>
    <message>
        <source>This and {count} &amp;lines like it</source>
        <translation>Diese und {count} &amp;gleichartige Stellen</translation>
    </message>
    <message>
        <source>No other &amp;line is like it</source>
        <translation>Keine &amp;andere Stelle gleicht ihr</translation>
    </message>
    <message>
        <source>&amp;Always for this outlet</source>
        <translation>&amp;Immer bei diesem Medium</translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation>&amp;Überschrift</translation>
    </message>
    <message>
        <source>&amp;Subhead</source>
        <translation>&amp;Zwischentitel</translation>
    </message>
    <message>
        <source>&amp;Dateline</source>
        <translation>&amp;Ortsmarke</translation>
    </message>
    <message>
        <source>B&amp;yline</source>
        <translation>&amp;Autorenzeile</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Fließtext</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>&amp;Bildunterschrift</translation>
    </message>
    <message>
        <source>&amp;Promo</source>
        <translation>&amp;Eigenwerbung</translation>
    </message>
    <message>
        <source>&amp;Nav</source>
        <translation>&amp;Navigation</translation>
    </message>
    <message>
        <source>&amp;Teaser</source>
        <translation>An&amp;reißer</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>&amp;Hinweis</translation>
    </message>
    <message>
        <source>No longer ca&amp;nonical</source>
        <translation>&amp;Nicht mehr maßgeblich</translation>
    </message>
    <message>
        <source>Copy with its so&amp;urce</source>
        <translation>Mit &amp;Quelle kopieren</translation>
    </message>
    <message>
        <source>Se&amp;lect text…</source>
        <translation>&amp;Text auswählen…</translation>
    </message>
    <message>
        <source>&amp;Go to its text {where}</source>
        <translation>Zum Te&amp;xt {where}</translation>
    </message>
    <message>
        <source>&amp;Go to its text</source>
        <translation>Zum Te&amp;xt</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Back to the program’s own &amp;view</source>
        <translation>Zurück zur &amp;Sicht des Programms</translation>
    </message>
    <message>
        <source>Make &amp;base</source>
        <translation>Zur &amp;Leitfassung machen</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Next and previous sentence of a cell</source>
        <translation>Nächster und voriger Satz einer Zelle</translation>
    </message>
    <message>
        <source>Next and previous row</source>
        <translation>Nächste und vorige Zeile</translation>
    </message>
    <message>
        <source>Edit the line of this sentence</source>
        <translation>Satz in der Zusammenfassung bearbeiten</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Read the cell, select its text</source>
        <translation>Zelle lesen, Text auswählen</translation>
    </message>
    <message>
        <source>Larger and smaller text</source>
        <translation>Größere und kleinere Schrift</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>Take a cell to another row</source>
        <translation>Eine Zelle in eine andere Zeile bringen</translation>
    </message>
    <message>
        <source>drag it up or down</source>
        <translation>nach oben oder unten ziehen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>In the grid</source>
        <translation>Im Vergleich</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Befehl ausführen</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Tippen Sie, was Sie tun möchten</translation>
    </message>
    <message>
        <source>Command to look for</source>
        <translation>Gesuchter Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command has “{words}” in its name or its explanation.</source>
        <translation>Kein Befehl hat „{words}“ in seinem Namen oder seiner Erklärung.</translation>
    </message>
    <message>
        <source>About Copy Desk</source>
        <translation>Über Copy Desk</translation>
    </message>
    <message>
        <source>Compares versions of an article side by side and merges them into one summary that knows its sources.

Free software under the MIT licence. Its window is made with Qt (LGPL).</source>
        <translation>Vergleicht Fassungen eines Artikels nebeneinander und führt sie zu einer Zusammenfassung, die ihre Quellen kennt.

Freie Software unter der MIT-Lizenz. Das Fenster ist mit Qt (LGPL) gemacht.</translation>
    </message>
    <message>
        <source>1 line is {kind} now.</source>
        <translation>1 Stelle gilt jetzt als {kind}.</translation>
    </message>
    <message>
        <source>{count} lines are {kind} now.</source>
        <translation>{count} Stellen gelten jetzt als {kind}.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Show &amp;rows</source>
        <translation>Zeilen &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Row</source>
        <translation>&amp;Zeile</translation>
    </message>
    <message>
        <source>&amp;Take from</source>
        <translation>Über&amp;nehmen aus</translation>
    </message>
    <message>
        <source>Kind of &amp;line</source>
        <translation>Art der &amp;Stelle</translation>
    </message>
    <message>
        <source>&amp;Summary</source>
        <translation>Zusa&amp;mmenfassung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Hervorheben</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Nur</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 Abweichung</translation>
    </message>
    <message>
        <source>{0} differences</source>
        <translation>{0} Abweichungen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Difference:</source>
        <translation>Abweichung:</translation>
    </message>
    <message>
        <source>Next open row</source>
        <translation>Nächste offene Zeile</translation>
    </message>
    <message>
        <source>Show:</source>
        <translation>Zeigen:</translation>
    </message>
    <message>
        <source>Which rows to show</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Base:</source>
        <translation>Leitfassung:</translation>
    </message>
    <message>
        <source>Version whose order the rows follow</source>
        <translation>Fassung, deren Reihenfolge die Zeilen folgen</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Highlight ▾</source>
        <translation>Hervorheben ▾</translation>
    </message>
    <message>
        <source>Classes of differences</source>
        <translation>Klassen von Abweichungen</translation>
    </message>
    <message>
        <source>Which differences are marked, and how many of each the story has</source>
        <translation>Welche Abweichungen markiert sind und wie viele die Geschichte davon hat</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>{filter} ({count})</source>
        <translation>{filter} ({count})</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>automatic ({0})</source>
        <translation>automatisch ({0})</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>Tools that have no room</source>
        <translation>Werkzeuge, für die kein Platz ist</translation>
    </message>
    <message>
        <source>1 line of this version:</source>
        <translation>1 Stelle dieser Fassung:</translation>
    </message>
    <message>
        <source>{count} lines of this version:</source>
        <translation>{count} Stellen dieser Fassung:</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Quellenangabe</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Zeichensetzung</translation>
    </message>
    <message>
        <source>Upper and lower case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Forms of quotes and dashes</source>
        <translation>Formen von Anführungszeichen und Strichen</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Without furniture</source>
        <translation>Ohne Beiwerk</translation>
    </message>
    <message>
        <source>Rows that differ</source>
        <translation>Abweichende Zeilen</translation>
    </message>
    <message>
        <source>Missing in a version</source>
        <translation>Fehlt in einer Fassung</translation>
    </message>
    <message>
        <source>In one version only</source>
        <translation>Nur in einer Fassung</translation>
    </message>
    <message>
        <source>Facts that differ</source>
        <translation>Abweichende Angaben</translation>
    </message>
    <message>
        <source>Open rows</source>
        <translation>Offene Zeilen</translation>
    </message>
    <message>
        <source>Least certain</source>
        <translation>Am wenigsten sicher</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-Text</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>JSON with provenance</source>
        <translation>JSON mit Herkunft</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>Underlined: your words. Struck through: what the source says.</source>
        <translation>Unterstrichen: Ihre Worte. Durchgestrichen: was die Quelle sagt.</translation>
    </message>
    <message>
        <source>Same row as line {number}</source>
        <translation>Dieselbe Zeile wie Satz {number}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{a} and {b} have nothing in common.</source>
        <translation>{a} und {b} haben nichts gemeinsam.</translation>
    </message>
    <message>
        <source>{a} and {b} say the same.</source>
        <translation>{a} und {b} sagen dasselbe.</translation>
    </message>
    <message>
        <source>{b} says {first} of what {a} says; {a} says {second} of what {b} says.</source>
        <translation>{b} sagt {first} dessen, was {a} sagt; {a} sagt {second} dessen, was {b} sagt.</translation>
    </message>
    <message>
        <source>Word for word the same, all of {shorter}</source>
        <translation>Wort für Wort dasselbe, ganz {shorter}</translation>
    </message>
    <message>
        <source>Mostly in the same words ({share} of {shorter})</source>
        <translation>Meist mit denselben Worten ({share} von {shorter})</translation>
    </message>
    <message>
        <source>Partly in the same words ({share} of {shorter})</source>
        <translation>Teils mit denselben Worten ({share} von {shorter})</translation>
    </message>
    <message>
        <source>in the same order</source>
        <translation>in derselben Reihenfolge</translation>
    </message>
    <message>
        <source>Reworded, but {share} of {shorter} word for word</source>
        <translation>Umformuliert, aber {share} von {shorter} wörtlich</translation>
    </message>
    <message>
        <source>Reworded throughout</source>
        <translation>Durchweg umformuliert</translation>
    </message>
    <message>
        <source>in the same order, except for one passage</source>
        <translation>bis auf eine Passage in derselben Reihenfolge</translation>
    </message>
    <message>
        <source>in the same order, except for {count} passages</source>
        <translation>bis auf {count} Passagen in derselben Reihenfolge</translation>
    </message>
    <message>
        <source>mostly in the same order</source>
        <translation>meist in derselben Reihenfolge</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>1 fact differs.</source>
        <translation>1 Angabe weicht ab.</translation>
    </message>
    <message>
        <source>{count} facts differ.</source>
        <translation>{count} Angaben weichen ab.</translation>
    </message>
    <message>
        <source>1 name is spelt differently.</source>
        <translation>1 Name ist anders geschrieben.</translation>
    </message>
    <message>
        <source>{count} names are spelt differently.</source>
        <translation>{count} Namen sind anders geschrieben.</translation>
    </message>
    <message>
        <source>No fact differs.</source>
        <translation>Keine Angabe weicht ab.</translation>
    </message>
    <message>
        <source>{lacks} lacks the last paragraph of {has}.</source>
        <translation>{lacks} fehlt der letzte Absatz von {has}.</translation>
    </message>
    <message>
        <source>{lacks} lacks the last {count} paragraphs of {has}.</source>
        <translation>{lacks} fehlen die letzten {count} Absätze von {has}.</translation>
    </message>
    <message>
        <source>Nothing shows that one came from the other.</source>
        <translation>Nichts zeigt, dass eine aus der anderen stammt.</translation>
    </message>
    <message>
        <source>{a} and {b} have copy in common, most likely through other versions.</source>
        <translation>{a} und {b} haben Text gemeinsam, wohl über andere Fassungen.</translation>
    </message>
    <message>
        <source>{a} and {b} tell the same, most likely through other versions.</source>
        <translation>{a} und {b} erzählen dasselbe, wohl über andere Fassungen.</translation>
    </message>
    <message>
        <source>{a} has {words} words and {count} of the {shared} rows that versions share.</source>
        <translation>{a} hat {words} Wörter und {count} der {shared} Zeilen, die Fassungen teilen.</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>vielleicht</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>nicht zu sagen</translation>
    </message>
    <message>
        <source>{b} likely came from {a}</source>
        <translation>{b} stammt wahrscheinlich aus {a}</translation>
    </message>
    <message>
        <source>{b} perhaps came from {a}</source>
        <translation>{b} stammt vielleicht aus {a}</translation>
    </message>
    <message>
        <source>{b} perhaps came from {a}, or from {c}</source>
        <translation>{b} stammt vielleicht aus {a} oder aus {c}</translation>
    </message>
    <message>
        <source>{a} and {b} are related; which came first cannot be told</source>
        <translation>{a} und {b} sind verwandt; welche zuerst da war, ist nicht zu sagen</translation>
    </message>
    <message>
        <source>{b} came from {a} or {c}; which cannot be told</source>
        <translation>{b} stammt aus {a} oder {c}; aus welcher, ist nicht zu sagen</translation>
    </message>
    <message>
        <source>{share} of {b} stands in {a} word for word</source>
        <translation>{share} von {b} stehen Wort für Wort in {a}</translation>
    </message>
    <message>
        <source>{a} says {share} of what {b} says</source>
        <translation>{a} sagt {share} dessen, was {b} sagt</translation>
    </message>
    <message>
        <source>{count} common rows stand in the same order</source>
        <translation>{count} gemeinsame Zeilen stehen in derselben Reihenfolge</translation>
    </message>
    <message>
        <source>1 fact is given so by these two only</source>
        <translation>1 Angabe steht so nur in diesen beiden</translation>
    </message>
    <message>
        <source>{count} facts are given so by these two only</source>
        <translation>{count} Angaben stehen so nur in diesen beiden</translation>
    </message>
    <message>
        <source>{b} lacks {share} of {a} and adds hardly anything</source>
        <translation>{b} fehlen {share} von {a}, und kaum etwas kommt hinzu</translation>
    </message>
    <message>
        <source>{b} is briefer in {count} common rows</source>
        <translation>{b} ist in {count} gemeinsamen Zeilen knapper</translation>
    </message>
    <message>
        <source>{b} clips a quotation that {a} has whole</source>
        <translation>{b} kürzt ein Zitat, das {a} ganz hat</translation>
    </message>
    <message>
        <source>{b} clips {count} quotations that {a} has whole</source>
        <translation>{b} kürzt {count} Zitate, die {a} ganz hat</translation>
    </message>
    <message>
        <source>{b} rounds a number of {a}</source>
        <translation>{b} rundet eine Zahl aus {a}</translation>
    </message>
    <message>
        <source>{b} rounds {count} numbers of {a}</source>
        <translation>{b} rundet {count} Zahlen aus {a}</translation>
    </message>
    <message>
        <source>{b} names the outlet of {a}</source>
        <translation>{b} nennt das Medium von {a}</translation>
    </message>
    <message>
        <source>Other versions stand nearer to {a} than to {b}</source>
        <translation>Andere Fassungen stehen {a} näher als {b}</translation>
    </message>
    <message>
        <source>A row of its own</source>
        <translation>Eine eigene Zeile</translation>
    </message>
    <message>
        <source>Into row {row}</source>
        <translation>In Zeile {row}</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Nicht hierher</translation>
    </message>
    <message>
        <source>&amp;Fit all columns</source>
        <translation>Spalten &amp;einpassen</translation>
    </message>
    <message>
        <source>No longer &amp;pinned</source>
        <translation>Nicht mehr &amp;fest</translation>
    </message>
    <message>
        <source>pinned: stays in sight</source>
        <translation>fest: bleibt in Sicht</translation>
    </message>
    <message>
        <source>Pinned versions</source>
        <translation>Feste Fassungen</translation>
    </message>
    <message>
        <source>Next and previous version</source>
        <translation>Nächste und vorige Fassung</translation>
    </message>
    <message>
        <source>Ctrl+→ ←</source>
        <translation>Strg+→ ←</translation>
    </message>
    <message>
        <source>This is no regular expression: {why} (at character {place}).</source>
        <translation>Das ist kein regulärer Ausdruck: {why} (bei Zeichen {place}).</translation>
    </message>
    <message>
        <source>Every column is a version, every row what versions say of one thing, in the order of the base. Coloured words differ; a thick line marks facts that versions give differently. Space makes the sentence under the frame canonical: it then speaks for its row in the summary. F1 shows what every mark means.</source>
        <translation>Jede Spalte ist eine Fassung, jede Zeile das, was Fassungen über eine Sache sagen, in der Reihenfolge der Leitfassung. Farbig hinterlegte Wörter weichen ab; eine dicke Linie kennzeichnet abweichende Angaben. Die Leertaste wählt den umrahmten Satz als maßgeblich: Er spricht dann in der Zusammenfassung für seine Zeile. F1 zeigt, was jedes Zeichen bedeutet.</translation>
    </message>
    <message>
        <source>A version: its letter, which counts the columns as they stand, its name, how many words of copy it has and what furniture surrounds them. The bar below marks the base. Drag a header to move the column, its edge to make it wider; a right click shows what else can be done.</source>
        <translation>Eine Fassung: ihr Buchstabe, der die Spalten zählt, wie sie stehen, ihr Name, wie viele Wörter Text sie hat und welches Beiwerk ihn umgibt. Der Balken darunter kennzeichnet die Leitfassung. Ziehen verschiebt die Spalte, Ziehen am Rand ändert ihre Breite; ein Rechtsklick zeigt, was sonst möglich ist.</translation>
    </message>
    <message>
        <source>The number of the row and how many versions have it; a check mark where it has its canonical sentence. Furniture has a dot and its kind instead.</source>
        <translation>Die Nummer der Zeile und wie viele Fassungen sie haben; ein Haken, wo ihr maßgeblicher Satz gewählt ist. Beiwerk hat stattdessen einen Punkt und seine Art.</translation>
    </message>
    <message>
        <source>The whole story at a glance, one mark a row: where versions differ, where one lacks the row, furniture, canonical sentences, and what Find found. Click to go there; the frame is what you see now.</source>
        <translation>Die ganze Geschichte auf einen Blick, ein Zeichen je Zeile: wo Fassungen abweichen, wo einer die Zeile fehlt, Beiwerk, maßgebliche Sätze und Fundstellen der Suche. Ein Klick führt hin; der Rahmen ist, was Sie jetzt sehen.</translation>
    </message>
    <message>
        <source>Finds words in all versions and in the lines of the summary at once. Enter goes to the next place, those of the summary after those of the versions; Esc closes the bar.</source>
        <translation>Findet Wörter in allen Fassungen und in den Zeilen der Zusammenfassung zugleich. Die Eingabetaste führt zur nächsten Stelle, nach denen der Fassungen zu denen der Zusammenfassung; Esc schließt die Leiste.</translation>
    </message>
    <message>
        <source>Shows only some rows: those that differ, those a version lacks, those still open, and so on.</source>
        <translation>Zeigt nur manche Zeilen: abweichende, solche, die einer Fassung fehlen, noch offene und so weiter.</translation>
    </message>
    <message>
        <source>The version whose order the rows follow and with which the others are compared. Automatic is the one that shares most with the others.</source>
        <translation>Die Fassung, deren Reihenfolge die Zeilen folgen und mit der die anderen verglichen werden. Automatisch ist es die, die am meisten mit den anderen gemeinsam hat.</translation>
    </message>
    <message>
        <source>The sentences you chose, in order, each with the version it came from. Edit, split, join or move them; below stand the rows that still have no line. Suggest proposes a sentence for each of them and waits until you approve.</source>
        <translation>Die gewählten Sätze in ihrer Folge, jeder mit der Fassung, aus der er stammt. Sie lassen sich bearbeiten, teilen, verbinden und verschieben; darunter stehen die noch offenen Zeilen. „Vorschlagen“ schlägt für jede einen Satz vor und wartet, bis Sie ihn annehmen.</translation>
    </message>
    <message>
        <source>Numbers, dates, names, quotations, speakers and claims that versions give differently, each with what every version says. A click goes to the row.</source>
        <translation>Zahlen, Daten, Namen, Zitate, Sprecher und Behauptungen, in denen Fassungen abweichen, je mit dem, was jede Fassung sagt. Ein Klick führt zur Zeile.</translation>
    </message>
    <message>
        <source>The links that the program is least sure of, the least certain first. Say of each whether the sentences belong side by side; what you say stays.</source>
        <translation>Die Verknüpfungen, bei denen das Programm am wenigsten sicher ist, die unsicherste zuerst. Sagen Sie von jeder, ob die Sätze nebeneinandergehören; dabei bleibt es.</translation>
    </message>
    <message>
        <source>How much every two versions share, which likely came from which, and what only one of them, or all but one, say.</source>
        <translation>Wie viel je zwei Fassungen gemeinsam haben, welche wohl aus welcher entstand, und was nur eine oder alle bis auf eine sagen.</translation>
    </message>
    <message>
        <source>Where you are, what differs in that row, and what was just done.</source>
        <translation>Wo Sie sind, was in dieser Zeile abweicht und was gerade getan wurde.</translation>
    </message>
    <message>
        <source>{count} hidden</source>
        <translation>{count} verborgen</translation>
    </message>
    <message>
        <source>1 hidden</source>
        <translation>1 verborgen</translation>
    </message>
    <message>
        <source>Hidden versions: {letters}</source>
        <translation>Verborgene Fassungen: {letters}</translation>
    </message>
    <message>
        <source>Show {letter}  {title}</source>
        <translation>{letter}  {title} zeigen</translation>
    </message>
    <message>
        <source>Click to bring them back.</source>
        <translation>Ein Klick holt sie zurück.</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>1 fact disagrees</source>
        <translation>1 Angabe widerspricht sich</translation>
    </message>
    <message>
        <source>{count} facts disagree</source>
        <translation>{count} Angaben widersprechen sich</translation>
    </message>
    <message>
        <source>1 spelling differs</source>
        <translation>1 Schreibweise weicht ab</translation>
    </message>
    <message>
        <source>{count} spellings differ</source>
        <translation>{count} Schreibweisen weichen ab</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Leitfaden durchsuchen</translation>
    </message>
    <message>
        <source>Words to look for in the guide</source>
        <translation>Im Leitfaden gesuchte Wörter</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>No chapter has all of these words.</source>
        <translation>Kein Kapitel enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
</context>
<context>
    <name>AgreementPanel</name>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>How much every two versions share, and in which order</source>
        <translation>Wie viel je zwei Fassungen teilen und in welcher Reihenfolge</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Which version likely came from which, and why</source>
        <translation>Welche Fassung wohl aus welcher stammt und warum</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>What only one version says, and what all but one say</source>
        <translation>Was nur eine Fassung sagt und was alle bis auf eine sagen</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Noch einmal messen</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>Noch nicht verglichen.</translation>
    </message>
    <message>
        <source>There is one version only; agreement is measured between versions.</source>
        <translation>Es gibt nur eine Fassung; Übereinstimmung wird zwischen Fassungen gemessen.</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Es wird gemessen …</translation>
    </message>
    <message>
        <source>Measuring was stopped.</source>
        <translation>Das Messen wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Aligning</name>
    <message>
        <source>Join into one row</source>
        <translation>In eine Zeile zusammenführen</translation>
    </message>
    <message>
        <source>This sentence has no link to confirm.</source>
        <translation>Dieser Satz hat keine Verknüpfung zu bestätigen.</translation>
    </message>
    <message>
        <source>Confirm links</source>
        <translation>Verknüpfungen bestätigen</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>This stands alone in its row already.</source>
        <translation>Das steht schon allein in seiner Zeile.</translation>
    </message>
    <message>
        <source>Part from the row</source>
        <translation>Aus der Zeile lösen</translation>
    </message>
    <message>
        <source>No row above has another version’s text.</source>
        <translation>Keine Zeile darüber hat Text einer anderen Fassung.</translation>
    </message>
    <message>
        <source>No row below has another version’s text.</source>
        <translation>Keine Zeile darunter hat Text einer anderen Fassung.</translation>
    </message>
    <message>
        <source>Row {0} has text of version {1} alone; there is nothing to stand beside.</source>
        <translation>Zeile {0} hat nur Text von Fassung {1}; daneben steht nichts.</translation>
    </message>
    <message>
        <source>Move to another row</source>
        <translation>In eine andere Zeile verschieben</translation>
    </message>
    <message>
        <source>To join, select cells of two or more versions first (Ctrl+click).</source>
        <translation>Zum Zusammenführen zuerst Zellen aus zwei oder mehr Fassungen auswählen (Strg+Klick).</translation>
    </message>
    <message>
        <source>Joined: {text} stands in row {row} now.</source>
        <translation>Zusammengeführt: {text} steht jetzt in Zeile {row}.</translation>
    </message>
    <message>
        <source>{version}, {text}, joined row {row}.</source>
        <translation>{version}, {text}, steht jetzt in Zeile {row}.</translation>
    </message>
    <message>
        <source>Confirmed: {version}, {text}, belongs in row {row}.</source>
        <translation>Bestätigt: {version}, {text}, gehört in Zeile {row}.</translation>
    </message>
    <message>
        <source>{version}, {text}, stays in row {row}.</source>
        <translation>{version}, {text}, bleibt in Zeile {row}.</translation>
    </message>
    <message>
        <source>Parted: {version}, {text}, now stands in row {row}.</source>
        <translation>Gelöst: {version}, {text}, steht jetzt in Zeile {row}.</translation>
    </message>
    <message>
        <source>Moved: {version}, {text}, now stands in row {row}.</source>
        <translation>Verschoben: {version}, {text}, steht jetzt in Zeile {row}.</translation>
    </message>
    <message>
        <source>Nothing was joined, parted or confirmed by hand here.</source>
        <translation>Hier wurde nichts von Hand zusammengeführt, gelöst oder bestätigt.</translation>
    </message>
    <message>
        <source>Back to the program’s own view</source>
        <translation>Zurück zur Sicht des Programms</translation>
    </message>
    <message>
        <source>{0} verdicts taken back.</source>
        <translation>{0} Entscheidungen zurückgenommen.</translation>
    </message>
    <message>
        <source>1 verdict taken back.</source>
        <translation>1 Entscheidung zurückgenommen.</translation>
    </message>
    <message>
        <source>Choose a sentence first: this version has nothing in this row.</source>
        <translation>Wählen Sie erst einen Satz: Diese Fassung hat in dieser Zeile nichts.</translation>
    </message>
    <message>
        <source>{version} joined as a sentence; the paragraphs stay in rows {row} and {other}.</source>
        <translation>{version} als Satz zusammengeführt; die Absätze bleiben in den Zeilen {row} und {other}.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>&amp;Zoom:</source>
        <translation>&amp;Vergrößerung:</translation>
    </message>
    <message>
        <source>Set the articles in a &amp;font of your own</source>
        <translation>Artikel in einer eigenen &amp;Schrift setzen</translation>
    </message>
    <message>
        <source>Fa&amp;mily:</source>
        <translation>S&amp;chriftart:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Font of the articles</source>
        <translation>Schrift der Artikel</translation>
    </message>
    <message>
        <source>Size of the articles’ text</source>
        <translation>Schriftgröße der Artikel</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Sample of the articles’ text</source>
        <translation>Probe der Artikelschrift</translation>
    </message>
    <message>
        <source>Harbour ferries to run again by Friday</source>
        <translation>Hafenfähren fahren ab Freitag wieder</translation>
    </message>
    <message>
        <source>The two ferries that were damaged in the storm will sail again on Friday, said the harbour master. “Nobody was hurt,” she added; repairs cost £48,000.</source>
        <translation>Die zwei im Sturm beschädigten Fähren fahren ab Freitag wieder, sagte die Hafenmeisterin. „Niemand wurde verletzt“, fügte sie hinzu; die Reparatur kostet 48.000 Euro.</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>CarryButton</name>
    <message>
        <source>{0}; drag it into another program</source>
        <translation>{0}; in ein anderes Programm ziehen</translation>
    </message>
</context>
<context>
    <name>CellReader</name>
    <message>
        <source>Text of the cell, read only</source>
        <translation>Text der Zelle, nur zum Lesen</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>Mit Quelle kopieren</translation>
    </message>
</context>
<context>
    <name>CheckingPanel</name>
    <message>
        <source>Links to check</source>
        <translation>Zu prüfende Verknüpfungen</translation>
    </message>
    <message>
        <source>It belongs there</source>
        <translation>Gehört dorthin</translation>
    </message>
    <message>
        <source>Part it</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Leave it undecided and go to the next (S)</source>
        <translation>Offenlassen und zur nächsten gehen (S)</translation>
    </message>
    <message>
        <source>Least certain first, then what a row may lack</source>
        <translation>Das Unsicherste zuerst, dann, was einer Zeile fehlen könnte</translation>
    </message>
    <message>
        <source>Check · {0}</source>
        <translation>Prüfen · {0}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>What a row may lack, likeliest first</source>
        <translation>Was einer Zeile fehlen könnte, das Wahrscheinlichste zuerst</translation>
    </message>
    <message>
        <source>Least certain first</source>
        <translation>Das Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Row {row}: {one} with {two}? {chance}</source>
        <translation>Zeile {row}: {one} mit {two}? {chance}</translation>
    </message>
    <message>
        <source>Row {row}, {one}: into row {other}? {chance}</source>
        <translation>Zeile {row}, {one}: in Zeile {other}? {chance}</translation>
    </message>
    <message>
        <source>Of 100 such, {0} are right.</source>
        <translation>Von 100 solchen stimmen {0}.</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>Noch nicht verglichen.</translation>
    </message>
    <message>
        <source>There is one version only; links are between versions.</source>
        <translation>Es gibt nur eine Fassung; Verknüpfungen bestehen zwischen Fassungen.</translation>
    </message>
    <message>
        <source>Checked: no link is below {0}, and nothing that stands alone comes near another row.</source>
        <translation>Geprüft: Keine Verknüpfung liegt unter {0}, und nichts Alleinstehendes kommt einer anderen Zeile nahe.</translation>
    </message>
    <message>
        <source>Confirm that it belongs in row {0}</source>
        <translation>Bestätigen, dass es in Zeile {0} gehört</translation>
    </message>
    <message>
        <source>Take it out of row {0}</source>
        <translation>Aus Zeile {0} nehmen</translation>
    </message>
    <message>
        <source>Bring it to row {0}</source>
        <translation>In Zeile {0} bringen</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>Join it with row {0}</source>
        <translation>Mit Zeile {0} zusammenführen</translation>
    </message>
    <message>
        <source>It does not belong in row {0}; do not ask again</source>
        <translation>Es gehört nicht in Zeile {0}; nicht mehr fragen</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Reload version</source>
        <translation>Fassung neu laden</translation>
    </message>
    <message>
        <source>Add version</source>
        <translation>Fassung hinzufügen</translation>
    </message>
    <message>
        <source>Add {0} versions</source>
        <translation>{0} Fassungen hinzufügen</translation>
    </message>
    <message>
        <source>{new}, version {at}, has the same text as {old}, version {twin}.</source>
        <translation>{new}, Fassung {at}, hat denselben Text wie {old}, Fassung {twin}.</translation>
    </message>
    <message>
        <source>{name}, version {at}, shares nothing with the other versions.</source>
        <translation>{name}, Fassung {at}, hat mit den anderen Fassungen nichts gemeinsam.</translation>
    </message>
    <message>
        <source>Choose base</source>
        <translation>Leitfassung wählen</translation>
    </message>
    <message>
        <source>The last column stays: show another before you hide it.</source>
        <translation>Die letzte Spalte bleibt: Blenden Sie erst eine andere ein.</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>Spalte ausblenden</translation>
    </message>
    <message>
        <source>Show column</source>
        <translation>Spalte einblenden</translation>
    </message>
    <message>
        <source>Remove version</source>
        <translation>Fassung entfernen</translation>
    </message>
    <message>
        <source>Rename version</source>
        <translation>Fassung umbenennen</translation>
    </message>
    <message>
        <source>Name of the column (empty for the article’s own):</source>
        <translation>Name der Spalte (leer für den des Artikels):</translation>
    </message>
    <message>
        <source>Move column</source>
        <translation>Spalte verschieben</translation>
    </message>
    <message>
        <source>{0} is now {1}</source>
        <translation>{0} ist jetzt {1}</translation>
    </message>
    <message>
        <source>and so on for {0} more</source>
        <translation>und so fort bei {0} weiteren</translation>
    </message>
    <message>
        <source>Letters follow the order of the columns: {0}.</source>
        <translation>Die Buchstaben folgen der Reihenfolge der Spalten: {0}.</translation>
    </message>
    <message>
        <source>This version was pasted; there is no file to read again.</source>
        <translation>Diese Fassung wurde eingefügt; es gibt keine Datei, die neu zu lesen wäre.</translation>
    </message>
    <message>
        <source>Version {0} keeps the text that it has.</source>
        <translation>Fassung {0} behält den Text, den sie hat.</translation>
    </message>
    <message>
        <source>Find the file of {0}</source>
        <translation>Datei von {0} suchen</translation>
    </message>
    <message>
        <source>Pi&amp;nned</source>
        <translation>A&amp;ngeheftet</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>Alle Spalten zeigen</translation>
    </message>
    <message>
        <source>Pin column</source>
        <translation>Spalte feststellen</translation>
    </message>
    <message>
        <source>Unpin column</source>
        <translation>Spalte lösen</translation>
    </message>
</context>
<context>
    <name>ComparingPage</name>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Side by side:</source>
        <translation>&amp;Nebeneinander:</translation>
    </message>
    <message>
        <source>paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Compare &amp;with:</source>
        <translation>Vergleichen &amp;mit:</translation>
    </message>
    <message>
        <source>the row’s canonical sentence, else the base</source>
        <translation>dem maßgeblichen Satz der Zeile, sonst der Leitfassung</translation>
    </message>
    <message>
        <source>the base</source>
        <translation>der Leitfassung</translation>
    </message>
    <message>
        <source>Differences that are highlighted</source>
        <translation>Hervorgehobene Abweichungen</translation>
    </message>
    <message>
        <source>A difference that is not highlighted does not count: “Next difference” and the filters pass it over. The same sentences stand side by side either way.</source>
        <translation>Eine Abweichung, die nicht hervorgehoben ist, zählt nicht: „Nächste Abweichung“ und die Filter übergehen sie. Nebeneinander stehen in jedem Fall dieselben Sätze.</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>No row is shared by two versions.</source>
        <translation>Keine Zeile kommt in zwei Fassungen vor.</translation>
    </message>
    <message>
        <source>All {0} shared rows have their line.</source>
        <translation>Für alle {0} gemeinsamen Zeilen ist ein Satz gewählt.</translation>
    </message>
    <message>
        <source>{0} of {1} shared rows have a line.</source>
        <translation>Für {0} von {1} gemeinsamen Zeilen ist ein Satz gewählt.</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>Zeile {0}</translation>
    </message>
    <message>
        <source>rows {0}</source>
        <translation>Zeilen {0}</translation>
    </message>
    <message>
        <source>Against other versions: {0}</source>
        <translation>Gegenüber anderen Fassungen: {0}</translation>
    </message>
</context>
<context>
    <name>DotPlot</name>
    <message>
        <source>Order of {0} and {1}: {2} common rows</source>
        <translation>Reihenfolge von {0} und {1}: {2} gemeinsame Zeilen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>DropSheet</name>
    <message>
        <source>Drop to add {0} files</source>
        <translation>Loslassen, um {0} Dateien hinzuzufügen</translation>
    </message>
    <message>
        <source>Drop to add this file or folder</source>
        <translation>Loslassen, um diese Datei oder diesen Ordner hinzuzufügen</translation>
    </message>
    <message>
        <source>Drop to add this text as a version</source>
        <translation>Loslassen, um diesen Text als Fassung hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Choose &amp;place…</source>
        <translation>&amp;Ort wählen …</translation>
    </message>
    <message>
        <source>Set as the PDF is; a word processor may break lines elsewhere.</source>
        <translation>Gesetzt wie das PDF; eine Textverarbeitung kann Zeilen anders umbrechen.</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>“{0}” is there already and will be replaced.</source>
        <translation>„{0}“ gibt es schon; die Datei wird ersetzt.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Making the preview …</source>
        <translation>Vorschau wird erstellt …</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export the summary</source>
        <translation>Zusammenfassung exportieren</translation>
    </message>
    <message>
        <source>Note what is &amp;disputed</source>
        <translation>&amp;Strittiges vermerken</translation>
    </message>
    <message>
        <source>Below the sources: which facts of its lines versions give differently, and what each says</source>
        <translation>Unter den Quellen: welche Angaben ihrer Zeilen die Fassungen verschieden machen, und was jede sagt</translation>
    </message>
    <message>
        <source>{0}, versions compared</source>
        <translation>{0}, Fassungen im Vergleich</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>The summary is on the clipboard.</source>
        <translation>Die Zusammenfassung ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The summary has no line yet; mark a sentence with Space first.</source>
        <translation>Die Zusammenfassung hat noch keinen Satz; wählen Sie erst einen mit der Leertaste.</translation>
    </message>
    <message>
        <source>Wait until the versions are compared, then try again.</source>
        <translation>Warten Sie, bis die Fassungen verglichen sind, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>{0} of {1} shared rows have a line.</source>
        <translation>Für {0} von {1} gemeinsamen Zeilen ist ein Satz gewählt.</translation>
    </message>
    <message>
        <source>Go to the next open row</source>
        <translation>Zur nächsten offenen Zeile gehen</translation>
    </message>
    <message>
        <source>Versions differ on the summary: {0}.</source>
        <translation>Fassungen weichen von der Zusammenfassung ab: {0}.</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Facts that versions give differently</source>
        <translation>Angaben, in denen Fassungen abweichen</translation>
    </message>
    <message>
        <source>Columns of the list of facts</source>
        <translation>Spalten der Liste der Angaben</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>Noch nicht verglichen.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Facts · {0}</source>
        <translation>Angaben · {0}</translation>
    </message>
    <message>
        <source>Names spelt differently: {0}</source>
        <translation>Unterschiedlich geschriebene Namen: {0}</translation>
    </message>
    <message>
        <source>By kind of fact, the gravest first</source>
        <translation>Nach Art der Angabe, die schwersten zuerst</translation>
    </message>
    <message>
        <source>{row} · {fact}: {words}</source>
        <translation>{row} · {fact}: {words}</translation>
    </message>
    <message>
        <source>There is one version only; facts are compared between versions.</source>
        <translation>Es gibt nur eine Fassung; Angaben werden zwischen Fassungen verglichen.</translation>
    </message>
    <message>
        <source>Checked: none found. {0} facts that several versions give (numbers, dates, names, quotations, their speakers, negations, how firm a claim is) are the same in all of them.</source>
        <translation>Geprüft: nichts gefunden. {0} Angaben aus mehreren Fassungen (Zahlen, Daten, Namen, Zitate und ihre Sprecher, Verneinungen, Sicherheit einer Aussage) stimmen in allen überein.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in versions and summary</source>
        <translation>In Fassungen und Zusammenfassung suchen</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>Last searches</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein beachten</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Tell accents apart: é is not e</source>
        <translation>Akzente unterscheiden: é ist nicht e</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Only rows with hits</source>
        <translation>Nur Zeilen mit Treffern</translation>
    </message>
    <message>
        <source>Leave out the rows without hits</source>
        <translation>Zeilen ohne Treffer auslassen</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>Lift the filter, so that no hit is left out</source>
        <translation>Filter aufheben, damit kein Treffer fehlt</translation>
    </message>
    <message>
        <source>What is wrong with the expression</source>
        <translation>Was an dem Ausdruck falsch ist</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>Hit {0} of {1} in the summary</source>
        <translation>Treffer {0} von {1} in der Zusammenfassung</translation>
    </message>
    <message>
        <source>{0} in the story</source>
        <translation>{0} in der Geschichte</translation>
    </message>
    <message>
        <source>Hit {0} of {1}</source>
        <translation>Treffer {0} von {1}</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>{0} hits</source>
        <translation>{0} Treffer</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>No hit in what is shown</source>
        <translation>Kein Treffer in dem, was gezeigt wird</translation>
    </message>
    <message>
        <source>Not in any version</source>
        <translation>In keiner Fassung</translation>
    </message>
    <message>
        <source>{0} in the summary</source>
        <translation>{0} in der Zusammenfassung</translation>
    </message>
    <message>
        <source>{0} in rows not shown</source>
        <translation>{0} in nicht gezeigten Zeilen</translation>
    </message>
    <message>
        <source>{0} in hidden versions</source>
        <translation>{0} in ausgeblendeten Fassungen</translation>
    </message>
    <message>
        <source>and more: type more to find less</source>
        <translation>und weitere: Tippen Sie mehr, um weniger zu finden</translation>
    </message>
    <message>
        <source>stopped: this expression takes too long</source>
        <translation>abgebrochen: Dieser Ausdruck braucht zu lange</translation>
    </message>
</context>
<context>
    <name>GapsTree</name>
    <message>
        <source>What one version alone says, and what it alone lacks</source>
        <translation>Was eine Fassung als einzige sagt und was nur ihr fehlt</translation>
    </message>
    <message>
        <source>Has {0} of the {1} rows that versions share.</source>
        <translation>Hat {0} der {1} Zeilen, die Fassungen teilen.</translation>
    </message>
    <message>
        <source>Only {0} says: {1}</source>
        <translation>Nur {0} sagt: {1}</translation>
    </message>
    <message>
        <source>All but {0} say: {1}</source>
        <translation>Alle außer {0} sagen: {1}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>the sample story</source>
        <translation>der Beispielgeschichte</translation>
    </message>
    <message>
        <source>the last story</source>
        <translation>der letzten Geschichte</translation>
    </message>
    <message>
        <source>an empty desk</source>
        <translation>einem leeren Tisch</translation>
    </message>
    <message>
        <source>&amp;Start with:</source>
        <translation>&amp;Beginnen mit:</translation>
    </message>
    <message>
        <source>&amp;Recent stories:</source>
        <translation>&amp;Zuletzt geöffnete Geschichten:</translation>
    </message>
    <message>
        <source>How many recent stories are listed</source>
        <translation>Wie viele zuletzt geöffnete Geschichten aufgeführt werden</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>After a &amp;mark made by a key, go to the next open row</source>
        <translation>Nach einer &amp;Wahl per Taste zur nächsten offenen Zeile gehen</translation>
    </message>
    <message>
        <source>&amp;Warn before exporting facts that versions give differently</source>
        <translation>Vor dem Export abweichender Angaben wa&amp;rnen</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>All rows are shown again, for the filter had left this one out.</source>
        <translation>Es werden wieder alle Zeilen gezeigt, denn der Filter hatte diese ausgelassen.</translation>
    </message>
    <message>
        <source>Column {0} is hidden; this is the row that it stands in.</source>
        <translation>Spalte {0} ist verborgen; dies ist die Zeile, in der es steht.</translation>
    </message>
    <message>
        <source>Column {0} is hidden, and with it this furniture, which no other version has.</source>
        <translation>Spalte {0} ist ausgeblendet, und mit ihr dieses Beiwerk, das keine andere Fassung hat.</translation>
    </message>
</context>
<context>
    <name>HeadlineField</name>
    <message>
        <source>Headline of the summary</source>
        <translation>Überschrift der Zusammenfassung</translation>
    </message>
    <message>
        <source>Write a headline</source>
        <translation>Überschrift schreiben</translation>
    </message>
</context>
<context>
    <name>HeadlinePart</name>
    <message>
        <source>Headline: no version has one</source>
        <translation>Überschrift: keine Fassung hat eine</translation>
    </message>
    <message>
        <source>Headline: the story’s title, your own words</source>
        <translation>Überschrift: der Titel der Geschichte, eigene Worte</translation>
    </message>
    <message>
        <source>Headline, from {version}, row {row}</source>
        <translation>Überschrift, aus {version}, Zeile {row}</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>A link alone holds no article. Open the page, copy its text and paste it here.</source>
        <translation>Ein Link allein enthält keinen Artikel. Öffnen Sie die Seite, kopieren Sie ihren Text und fügen Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>There is no text in what was copied. Copy the article’s text or its file first.</source>
        <translation>Das Kopierte enthält keinen Text. Kopieren Sie erst den Text des Artikels oder seine Datei.</translation>
    </message>
    <message>
        <source>Pasted text {0}</source>
        <translation>Eingefügter Text {0}</translation>
    </message>
    <message>
        <source>Reading was stopped; nothing was added. Open the files again to go on.</source>
        <translation>Das Lesen wurde angehalten; nichts wurde hinzugefügt. Öffnen Sie die Dateien erneut, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>“{0}” was not saved when the program ended on {1}. Restore it?</source>
        <translation>„{0}“ war nicht gespeichert, als das Programm am {1} endete. Wiederherstellen?</translation>
    </message>
    <message>
        <source>What was not saved cannot be put aside: {0}</source>
        <translation>Das nicht Gesicherte lässt sich nicht beiseitelegen: {0}</translation>
    </message>
    <message>
        <source>What was not saved stays in {0}</source>
        <translation>Das nicht Gesicherte bleibt in {0}</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>&amp;Keys:</source>
        <translation>&amp;Tasten:</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” cannot both have {2}. Give one of them other keys.</source>
        <translation>„{0}“ und „{1}“ können nicht beide {2} haben. Geben Sie einem davon andere Tasten.</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>in no menu</source>
        <translation>in keinem Menü</translation>
    </message>
    <message>
        <source>Keys of the command</source>
        <translation>Tasten des Befehls</translation>
    </message>
    <message>
        <source>{0} (yours)</source>
        <translation>{0} (Ihre)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>keine Tasten</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>What the marks mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Kennzeichen</translation>
    </message>
</context>
<context>
    <name>LineCommands</name>
    <message>
        <source>This sentence is not in the summary yet; mark it with Space first.</source>
        <translation>Dieser Satz ist noch nicht in der Zusammenfassung; wählen Sie ihn erst mit der Leertaste.</translation>
    </message>
    <message>
        <source>Edit line</source>
        <translation>Satz bearbeiten</translation>
    </message>
    <message>
        <source>Restore line</source>
        <translation>Satz wiederherstellen</translation>
    </message>
    <message>
        <source>Put the cursor where the line should be cut, then split once more.</source>
        <translation>Setzen Sie die Schreibmarke an die Trennstelle und teilen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Split line</source>
        <translation>Satz teilen</translation>
    </message>
    <message>
        <source>Join lines</source>
        <translation>Sätze verbinden</translation>
    </message>
    <message>
        <source>Choose a line that has another below it.</source>
        <translation>Wählen Sie einen Satz, unter dem ein weiterer steht.</translation>
    </message>
    <message>
        <source>Move line</source>
        <translation>Satz verschieben</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Satz entfernen</translation>
    </message>
    <message>
        <source>Set as text</source>
        <translation>Als Text setzen</translation>
    </message>
    <message>
        <source>Set as heading</source>
        <translation>Als Zwischentitel setzen</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>Satz hinzufügen</translation>
    </message>
    <message>
        <source>Edit headline</source>
        <translation>Überschrift ändern</translation>
    </message>
    <message>
        <source>Choose a line of the summary first.</source>
        <translation>Wählen Sie erst einen Satz der Zusammenfassung.</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Words of line {0}</source>
        <translation>Wortlaut von Satz {0}</translation>
    </message>
</context>
<context>
    <name>LineSource</name>
    <message>
        <source>Changed from {0}</source>
        <translation>Geändert gegenüber {0}</translation>
    </message>
    <message>
        <source>The source says: {0}</source>
        <translation>Die Quelle sagt: {0}</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>heading</source>
        <translation>Zwischentitel</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>aus {0}</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>Zeile {0}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>a line of your own</source>
        <translation>ein eigener Satz</translation>
    </message>
</context>
<context>
    <name>LinesView</name>
    <message>
        <source>Lines of the summary</source>
        <translation>Sätze der Zusammenfassung</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Clear mark</source>
        <translation>Wahl aufheben</translation>
    </message>
    <message>
        <source>Mark sentence</source>
        <translation>Satz wählen</translation>
    </message>
    <message>
        <source>Choose a sentence first: this version has nothing in this row.</source>
        <translation>Wählen Sie erst einen Satz: Diese Fassung hat in dieser Zeile nichts.</translation>
    </message>
    <message>
        <source>Version {0} has nothing to take in this row.</source>
        <translation>Fassung {0} hat in dieser Zeile nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>Take from {0}</source>
        <translation>Aus {0} übernehmen</translation>
    </message>
    <message>
        <source>Every row that versions share has its line.</source>
        <translation>Für jede gemeinsame Zeile ist ein Satz gewählt.</translation>
    </message>
    <message>
        <source>Back to row {0}, which is still open.</source>
        <translation>Zurück zu Zeile {0}, die noch offen ist.</translation>
    </message>
    <message>
        <source>No sentence of this row is marked.</source>
        <translation>In dieser Zeile ist kein Satz gewählt.</translation>
    </message>
    <message>
        <source>Clear row</source>
        <translation>Wahl der Zeile aufheben</translation>
    </message>
    <message>
        <source>Call it {0}</source>
        <translation>Einordnen als {0}</translation>
    </message>
    <message>
        <source>This line and those like it ({count} in all) are {kind} already.</source>
        <translation>Diese Stelle und die ihr ähnlichen ({count} insgesamt) sind schon {kind}.</translation>
    </message>
    <message>
        <source>Call {0} lines {1}</source>
        <translation>{0} Stellen einordnen als {1}</translation>
    </message>
    <message>
        <source>No other line is like this one.</source>
        <translation>Keine andere Stelle gleicht dieser.</translation>
    </message>
    <message>
        <source>{row}: the line is from {new} now, no longer from {old}.</source>
        <translation>{row}: Der Satz ist jetzt aus {new}, nicht mehr aus {old}.</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>{0} and {1}: {2} of what the shorter one says stands in both</source>
        <translation>{0} und {1}: {2} dessen, was die kürzere sagt, stehen in beiden</translation>
    </message>
    <message>
        <source>{0} and {1}: {2} of the shorter one stands word for word in both</source>
        <translation>{0} und {1}: {2} der kürzeren stehen Wort für Wort in beiden</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>How much every two versions share, in percent</source>
        <translation>Wie viel je zwei Fassungen teilen, in Prozent</translation>
    </message>
    <message>
        <source>Versions, across</source>
        <translation>Fassungen, waagrecht</translation>
    </message>
    <message>
        <source>Versions, down</source>
        <translation>Fassungen, senkrecht</translation>
    </message>
</context>
<context>
    <name>NothingShown</name>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>No row to show under “{0}”.</source>
        <translation>Keine Zeile zu zeigen unter „{0}“.</translation>
    </message>
    <message>
        <source>“{0}” is in no row.</source>
        <translation>„{0}“ steht in keiner Zeile.</translation>
    </message>
    <message>
        <source>“{0}” is in no row under “{1}”.</source>
        <translation>„{0}“ steht in keiner Zeile unter „{1}“.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Rows now follow version {0} instead of {1}: it now shares most with the others.</source>
        <translation>Die Zeilen folgen jetzt Fassung {0} statt {1}: Sie hat nun am meisten mit den anderen gemeinsam.</translation>
    </message>
    <message>
        <source>Follow {0}</source>
        <translation>{0} folgen</translation>
    </message>
    <message>
        <source>Lines {0} of the summary come from one row now ({1}) and may say the same twice. They all stay.</source>
        <translation>Die Sätze {0} der Zusammenfassung stammen jetzt aus einer Zeile ({1}) und sagen vielleicht zweimal dasselbe. Sie bleiben alle.</translation>
    </message>
    <message>
        <source>Keep line {0} alone</source>
        <translation>Nur Satz {0} behalten</translation>
    </message>
    <message>
        <source>Remove it again</source>
        <translation>Wieder entfernen</translation>
    </message>
    <message>
        <source>Move it back</source>
        <translation>Zurückschieben</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Datei suchen …</translation>
    </message>
    <message>
        <source>Comparing was stopped. The rows are those from before your last step.</source>
        <translation>Das Vergleichen wurde angehalten. Die Zeilen sind die von vor Ihrem letzten Schritt.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Erneut vergleichen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>“{0}” is undone, so the desk is empty. Redo brings back what was there.</source>
        <translation>„{0}“ ist rückgängig gemacht, darum ist der Tisch leer. Wiederholen bringt zurück, was da war.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>OpenRows</name>
    <message>
        <source>Open rows: {0}</source>
        <translation>Offene Zeilen: {0}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open versions or a story</source>
        <translation>Fassungen oder eine Geschichte öffnen</translation>
    </message>
    <message>
        <source>Articles and stories ({0});;All files (*)</source>
        <translation>Artikel und Geschichten ({0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>No story yet</source>
        <translation>Noch keine Geschichte</translation>
    </message>
</context>
<context>
    <name>OriginsPage</name>
    <message>
        <source>Evidence for the chosen version</source>
        <translation>Belege für die gewählte Fassung</translation>
    </message>
    <message>
        <source>A version stands below its source. Solid: likely; dashed: perhaps; dotted: cannot tell.</source>
        <translation>Eine Fassung steht unter ihrer Quelle. Durchgezogen: wahrscheinlich; gestrichelt: vielleicht; gepunktet: nicht zu sagen.</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0} has no source among these versions; others came from it.</source>
        <translation>{0} hat unter diesen Fassungen keine Quelle; andere stammen aus ihr.</translation>
    </message>
    <message>
        <source>Nothing shows that one of these versions came from another: they share too few words beyond what they quote, and tell too much of their own.</source>
        <translation>Nichts zeigt, dass eine dieser Fassungen aus einer anderen stammt: Sie teilen außer Zitaten zu wenige Worte und erzählen zu viel Eigenes.</translation>
    </message>
    <message>
        <source>Nothing shows that {0} came from one of the others.</source>
        <translation>Nichts zeigt, dass {0} aus einer der anderen stammt.</translation>
    </message>
</context>
<context>
    <name>OutletsPage</name>
    <message>
        <source>Furniture</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Rules for outlets</source>
        <translation>Regeln für Medien</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Lines that read</source>
        <translation>Stellen, die lauten</translation>
    </message>
    <message>
        <source>Are</source>
        <translation>Sind</translation>
    </message>
    <message>
        <source>In every story, lines of these outlets that read like this are of the kind given. What you decide on a line of a story goes before.</source>
        <translation>In jeder Geschichte gelten so lautende Stellen dieser Medien als das Angegebene. Was Sie bei einer Stelle einer Geschichte entscheiden, geht vor.</translation>
    </message>
    <message>
        <source>No rule yet. Press Shift+K on a line of a story to say what such lines of its outlet always are, or add a rule here.</source>
        <translation>Noch keine Regel. Drücken Sie auf einer Stelle Umschalt+K, um zu sagen, was solche Stellen ihres Mediums immer sind, oder fügen Sie hier eine Regel hinzu.</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of all rows</source>
        <translation>Übersicht aller Zeilen</translation>
    </message>
    <message>
        <source>{count} differ</source>
        <translation>{count} weichen ab</translation>
    </message>
    <message>
        <source>{count} missing somewhere</source>
        <translation>{count} fehlen irgendwo</translation>
    </message>
    <message>
        <source>{count} furniture</source>
        <translation>{count} Beiwerk</translation>
    </message>
    <message>
        <source>{count} canonical</source>
        <translation>{count} maßgeblich</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} Zeilen</translation>
    </message>
</context>
<context>
    <name>PairPage</name>
    <message>
        <source>Percent of the shorter version. Above the diagonal: said by both. Below: word for word.</source>
        <translation>Prozent der kürzeren Fassung. Über der Diagonale: von beiden gesagt. Darunter: Wort für Wort.</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Bring the panel to the front, or hide it where it is in front</source>
        <translation>Die Tafel nach vorn holen oder, wo sie vorn ist, ausblenden</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the summary</source>
        <translation>Vorschau der Zusammenfassung</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The summary has no line yet; mark a sentence with Space first.</source>
        <translation>Die Zusammenfassung hat noch keinen Satz; wählen Sie erst einen mit der Leertaste.</translation>
    </message>
    <message>
        <source>Print the summary</source>
        <translation>Zusammenfassung drucken</translation>
    </message>
    <message>
        <source>Print the comparison</source>
        <translation>Vergleich drucken</translation>
    </message>
    <message>
        <source>Wait until the versions are compared, then try again.</source>
        <translation>Warten Sie, bis die Fassungen verglichen sind, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Setting the pages …</source>
        <translation>Seiten werden gesetzt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message>
        <source>Wait until the versions are compared, then ask again.</source>
        <translation>Warten Sie, bis die Fassungen verglichen sind, und fragen Sie dann erneut.</translation>
    </message>
    <message>
        <source>What the open rows state is in the summary already, from other rows.</source>
        <translation>Was die offenen Zeilen sagen, steht schon in der Zusammenfassung, aus anderen Zeilen.</translation>
    </message>
    <message>
        <source>No row is open: there is nothing to propose.</source>
        <translation>Keine Zeile ist offen: Es gibt nichts vorzuschlagen.</translation>
    </message>
    <message>
        <source>Nearest to {0}: {1} % shared</source>
        <translation>Am nächsten an {0}: {1} % gemeinsam</translation>
    </message>
    <message>
        <source>disputed: {0}</source>
        <translation>strittig: {0}</translation>
    </message>
    <message>
        <source>said again {0}</source>
        <translation>noch einmal gesagt {0}</translation>
    </message>
    <message>
        <source>Approve line</source>
        <translation>Satz annehmen</translation>
    </message>
    <message>
        <source>Approve lines</source>
        <translation>Sätze annehmen</translation>
    </message>
    <message>
        <source>Dismissed the line for row {0}. Undo brings it back.</source>
        <translation>Der Satz für Zeile {0} ist verworfen. Rückgängig holt ihn zurück.</translation>
    </message>
    <message>
        <source>Dismissed {0} lines. Undo brings them back.</source>
        <translation>{0} Sätze sind verworfen. Rückgängig holt sie zurück.</translation>
    </message>
    <message>
        <source>Dismiss line</source>
        <translation>Satz verwerfen</translation>
    </message>
    <message>
        <source>Dismiss lines</source>
        <translation>Sätze verwerfen</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig gemacht: {0}</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Those shown now ({0} of {1})</source>
        <translation>Die jetzt gezeigten ({0} von {1})</translation>
    </message>
    <message>
        <source>With &amp;furniture</source>
        <translation>Mit &amp;Beiwerk</translation>
    </message>
    <message>
        <source>Rows of promos, captions, bylines and the like</source>
        <translation>Zeilen mit Eigenwerbung, Bildunterschriften, Autorenzeilen und dergleichen</translation>
    </message>
    <message>
        <source>Rows of</source>
        <translation>Zeilen von</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>Welche Zeilen</translation>
    </message>
    <message>
        <source>&amp;Rows of</source>
        <translation>&amp;Zeilen von</translation>
    </message>
    <message>
        <source>&amp;Which rows</source>
        <translation>&amp;Welche Zeilen</translation>
    </message>
</context>
<context>
    <name>RowHeader</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Always for this outlet</source>
        <translation>Immer bei diesem Medium</translation>
    </message>
    <message>
        <source>* stands for any words; a number stands for any number.</source>
        <translation>* steht für beliebige Wörter, eine Zahl für jede Zahl.</translation>
    </message>
    <message>
        <source>&amp;Outlet:</source>
        <translation>&amp;Medium:</translation>
    </message>
    <message>
        <source>&amp;Lines that read:</source>
        <translation>Stellen, die &amp;lauten:</translation>
    </message>
    <message>
        <source>&amp;Are:</source>
        <translation>&amp;Sind:</translation>
    </message>
    <message>
        <source>Say which outlet it is: the name of the paper, agency or site.</source>
        <translation>Sagen Sie, welches Medium es ist: der Name der Zeitung, Agentur oder Website.</translation>
    </message>
    <message>
        <source>Write at least one word that these lines have in common.</source>
        <translation>Schreiben Sie mindestens ein Wort, das diese Stellen gemeinsam haben.</translation>
    </message>
    <message>
        <source>No line of this version reads like that.</source>
        <translation>Keine Stelle dieser Fassung lautet so.</translation>
    </message>
</context>
<context>
    <name>Ruling</name>
    <message>
        <source>This line has no words to know others by.</source>
        <translation>Diese Stelle hat keine Wörter, an denen sich andere erkennen ließen.</translation>
    </message>
    <message>
        <source>Name the outlet</source>
        <translation>Medium benennen</translation>
    </message>
    <message>
        <source>Lines of {0} that read “{1}” are {2} from now on, in every story.</source>
        <translation>Stellen von {0}, die „{1}“ lauten, gelten von jetzt an in jeder Geschichte als {2}.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Untitled story</source>
        <translation>Geschichte ohne Titel</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Save the story</source>
        <translation>Geschichte speichern</translation>
    </message>
    <message>
        <source>Copy Desk story (*{0})</source>
        <translation>Copy-Desk-Geschichte (*{0})</translation>
    </message>
    <message>
        <source>Name the story</source>
        <translation>Geschichte benennen</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Titel:</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to “{0}”?</source>
        <translation>Die Änderungen an „{0}“ speichern?</translation>
    </message>
    <message>
        <source>Without saving, what you decided since the last time is lost.</source>
        <translation>Ohne Speichern geht verloren, was Sie seit dem letzten Mal entschieden haben.</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Gespeichert als {0}.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Where you are</source>
        <translation>Wo Sie sind</translation>
    </message>
    <message>
        <source>How many rows are shown</source>
        <translation>Wie viele Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading and comparing</source>
        <translation>Lesen und Vergleichen anhalten</translation>
    </message>
    <message>
        <source>{0} of {1} rows shown</source>
        <translation>{0} von {1} Zeilen gezeigt</translation>
    </message>
    <message>
        <source>Reading files …</source>
        <translation>Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>Comparing versions …</source>
        <translation>Fassungen werden verglichen …</translation>
    </message>
    <message>
        <source>Measuring the agreement …</source>
        <translation>Übereinstimmung wird gemessen …</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>In Arbeit …</translation>
    </message>
</context>
<context>
    <name>StoryGrid</name>
    <message>
        <source>Versions side by side</source>
        <translation>Fassungen nebeneinander</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Approve all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Dismiss all proposals</source>
        <translation>Alle Vorschläge verwerfen</translation>
    </message>
    <message>
        <source>Proposed: {0}</source>
        <translation>Vorgeschlagen: {0}</translation>
    </message>
    <message>
        <source>Approve the line for row {0}</source>
        <translation>Satz für Zeile {0} annehmen</translation>
    </message>
    <message>
        <source>Approve the line for row {0} (Space or Return)</source>
        <translation>Satz für Zeile {0} annehmen (Leertaste oder Eingabe)</translation>
    </message>
    <message>
        <source>Dismiss the line for row {0}</source>
        <translation>Satz für Zeile {0} verwerfen</translation>
    </message>
    <message>
        <source>Dismiss the line for row {0} (Delete)</source>
        <translation>Satz für Zeile {0} verwerfen (Entf)</translation>
    </message>
    <message>
        <source>Go to row {0}</source>
        <translation>Zu Zeile {0} gehen</translation>
    </message>
    <message>
        <source>Go to row {0}; the menu, or Left and Right, take another version</source>
        <translation>Zu Zeile {0} gehen; das Menü, oder Links und Rechts, nimmt eine andere Fassung</translation>
    </message>
    <message>
        <source>Take from {0}: {1}</source>
        <translation>Aus {0} nehmen: {1}</translation>
    </message>
    <message>
        <source>Of all sentences of its row the program proposes the one that shares most with the other versions, by its words and by its links.</source>
        <translation>Von allen Sätzen seiner Zeile schlägt das Programm den vor, der nach Worten und Verknüpfungen am meisten mit den anderen Fassungen teilt.</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>{0} words</source>
        <translation>{0} Wörter</translation>
    </message>
    <message>
        <source>Summary · {0}</source>
        <translation>Zusammenfassung · {0}</translation>
    </message>
    <message>
        <source>{0} · {1} min</source>
        <translation>{0} · {1} min</translation>
    </message>
    <message>
        <source>No line yet. Press Space on a sentence to let it speak for its row, or let the program suggest lines and approve those you like.</source>
        <translation>Noch kein Satz. Drücken Sie auf einem Satz die Leertaste, damit er für seine Zeile spricht, oder lassen Sie sich Sätze vorschlagen und nehmen Sie die passenden an.</translation>
    </message>
    <message>
        <source>The length of the summary and the time it takes to read it, at {0} words a minute; of Chinese and Japanese {1} characters.</source>
        <translation>Die Länge der Zusammenfassung und die Lesezeit bei {0} Wörtern je Minute; bei Chinesisch und Japanisch {1} Zeichen.</translation>
    </message>
    <message>
        <source>Add a line of your own</source>
        <translation>Eigenen Satz hinzufügen</translation>
    </message>
    <message>
        <source>A line of your own; Enter adds it</source>
        <translation>Ein eigener Satz; die Eingabetaste fügt ihn hinzu</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Lately open</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the story {0}</source>
        <translation>Geschichte {0} öffnen</translation>
    </message>
    <message>
        <source>Drop the versions of a story here</source>
        <translation>Legen Sie die Fassungen einer Geschichte hier ab</translation>
    </message>
    <message>
        <source>Files, a folder, or copied text: plain text, Markdown, HTML, DOCX, ODT, RTF, PDF, e-mail.
Copy Desk sets the versions side by side and shows where they differ.</source>
        <translation>Dateien, ein Ordner oder kopierter Text: reiner Text, Markdown, HTML, DOCX, ODT, RTF, PDF, E-Mail.
Copy Desk stellt die Fassungen nebeneinander und zeigt, wo sie abweichen.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Ctrl+/ for shortcuts</source>
        <translation>Strg+/ zeigt die Tastenkürzel</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig gemacht: {0}</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>&amp;Rückgängig: {0}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>&amp;Wiederholen: {0}</translation>
    </message>
    <message>
        <source>Exported as {0}.</source>
        <translation>Exportiert als {0}.</translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>_Checks</name>
    <message>
        <source>Columns of the list of links</source>
        <translation>Spalten der Liste der Verknüpfungen</translation>
    </message>
</context>
<context>
    <name>_Key</name>
    <message>
        <source>read alike</source>
        <translation>gleich im Wortlaut</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>umformuliert</translation>
    </message>
    <message>
        <source>facts differ</source>
        <translation>Angaben weichen ab</translation>
    </message>
    <message>
        <source>not in the other version</source>
        <translation>nicht in der anderen Fassung</translation>
    </message>
    <message>
        <source>Key of the plot</source>
        <translation>Legende des Diagramms</translation>
    </message>
</context>
<context>
    <name>_Links</name>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
    <message>
        <source>{rows} and {others}</source>
        <translation>{rows} und {others}</translation>
    </message>
</context>
<context>
    <name>_Tree</name>
    <message>
        <source>Which version came from which</source>
        <translation>Welche Fassung aus welcher stammt</translation>
    </message>
</context>
</TS>
