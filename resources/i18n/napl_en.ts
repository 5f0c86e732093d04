<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Aftermath</name>
    <message numerus="yes">
        <source>%n cell(s) pasted in ‘{path}’.</source>
        <translation>
            <numerusform>%n cell pasted in ‘{path}’.</numerusform>
            <numerusform>%n cells pasted in ‘{path}’.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>‘{words}’ replaced in %n text(s).</source>
        <translation>
            <numerusform>‘{words}’ replaced in %n text.</numerusform>
            <numerusform>‘{words}’ replaced in %n texts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) cleared.</source>
        <translation>
            <numerusform>%n text cleared.</numerusform>
            <numerusform>%n texts cleared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n path</numerusform>
            <numerusform>%n paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other wording(s)</source>
        <translation>
            <numerusform>%n text proposal</numerusform>
            <numerusform>%n text proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other cell(s)</source>
        <translation>
            <numerusform>%n other cell</numerusform>
            <numerusform>%n other cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskingPage</name>
    <message numerus="yes">
        <source>%n folder(s) will be made</source>
        <translation>
            <numerusform>%n folder will be made</numerusform>
            <numerusform>%n folders will be made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AtelierPage</name>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n path</numerusform>
            <numerusform>%n paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AtelierSection</name>
    <message numerus="yes">
        <source>Show more (%n left)</source>
        <translation>
            <numerusform>Show more (%n left)</numerusform>
            <numerusform>Show more (%n left)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n path</numerusform>
            <numerusform>%n paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filled cell(s)</source>
        <translation>
            <numerusform>%n filled cell</numerusform>
            <numerusform>%n filled cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellPage</name>
    <message numerus="yes">
        <source>%n text proposal(s)…</source>
        <translation>
            <numerusform>%n text proposal…</numerusform>
            <numerusform>%n text proposals…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealOutDialog</name>
    <message numerus="yes">
        <source>%n row(s) go to nobody, and stay with you.</source>
        <translation>
            <numerusform>%n row goes to nobody, and stays here.</numerusform>
            <numerusform>%n rows go to nobody, and stay here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealtOutPage</name>
    <message numerus="yes">
        <source>Done: %n group file(s) on the stick</source>
        <translation>
            <numerusform>Done: %n group file on the stick</numerusform>
            <numerusform>Done: %n group files on the stick</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n group file(s)</source>
        <translation>
            <numerusform>Done: %n group file</numerusform>
            <numerusform>Done: %n group files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace a&amp;ll %n</source>
        <translation>
            <numerusform>Replace a&amp;ll %n</numerusform>
            <numerusform>Replace a&amp;ll %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message numerus="yes">
        <source>%n point(s) to look at. They are advice: you may leave them.</source>
        <translation>
            <numerusform>%n point to look at. They are advice: you may leave them.</numerusform>
            <numerusform>%n points to look at. They are advice: you may leave them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridClipboard</name>
    <message numerus="yes">
        <source>copied: %n cell(s)</source>
        <translation>
            <numerusform>copied: %n cell</numerusform>
            <numerusform>copied: %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) folded away</source>
        <translation>
            <numerusform>%n row folded away</numerusform>
            <numerusform>%n rows folded away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandIns</name>
    <message numerus="yes">
        <source>%n hand-in(s) brought in</source>
        <translation>
            <numerusform>%n hand-in brought in</numerusform>
            <numerusform>%n hand-ins brought in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) left to choose.</source>
        <translation>
            <numerusform>%n difference is left to choose.</numerusform>
            <numerusform>%n differences are left to choose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportContent</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in it.</source>
        <translation>
            <numerusform>%n text is in it.</numerusform>
            <numerusform>%n texts are in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n text(s) are in it.</source>
        <translation>
            <numerusform>The %n text is in it.</numerusform>
            <numerusform>All %n texts are in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineButton</name>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n path</numerusform>
            <numerusform>%n paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to choose</source>
        <translation>
            <numerusform>%n to choose</numerusform>
            <numerusform>%n to choose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to ask</source>
        <translation>
            <numerusform>%n to ask</numerusform>
            <numerusform>%n to ask</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeHandlers</name>
    <message numerus="yes">
        <source>Merging: %n to choose</source>
        <translation>
            <numerusform>Merging: %n to choose</numerusform>
            <numerusform>Merging: %n to choose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) left to choose</source>
        <translation>
            <numerusform>%n difference left to choose</numerusform>
            <numerusform>%n differences left to choose</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message numerus="yes">
        <source>%n question(s) put as a note</source>
        <translation>
            <numerusform>%n question put as a note</numerusform>
            <numerusform>%n questions put as notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) merged from: {names}</source>
        <translation>
            <numerusform>%n change merged from: {names}</numerusform>
            <numerusform>%n changes merged from: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrphanedDrafts</name>
    <message numerus="yes">
        <source>%n text(s) that you typed have no place any more. They are kept.</source>
        <translation>
            <numerusform>A text that you typed has no place any more. It is kept.</numerusform>
            <numerusform>%n texts that you typed have no place any more. They are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message numerus="yes">
        <source>%n open note(s)</source>
        <translation>
            <numerusform>%n open note</numerusform>
            <numerusform>%n open notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParticipantsPanel</name>
    <message numerus="yes">
        <source>%n without a perspective</source>
        <translation>
            <numerusform>%n without a perspective</numerusform>
            <numerusform>%n without a perspective</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>Add %n &amp;row(s) for it</source>
        <translation>
            <numerusform>Add %n &amp;row for it</numerusform>
            <numerusform>Add %n &amp;rows for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n &amp;level(s) for it</source>
        <translation>
            <numerusform>Add %n &amp;level for it</numerusform>
            <numerusform>Add %n &amp;levels for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) will make way. Undo brings them back.</source>
        <translation>
            <numerusform>%n text will make way. Undo brings it back.</numerusform>
            <numerusform>%n texts will make way. Undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathList</name>
    <message numerus="yes">
        <source>%n text(s) different</source>
        <translation>
            <numerusform>%n text different</numerusform>
            <numerusform>%n texts different</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressLabel</name>
    <message numerus="yes">
        <source>{said} · about %n min to go</source>
        <translation>
            <numerusform>{said} · about %n min to go</numerusform>
            <numerusform>{said} · about %n min to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message numerus="yes">
        <source>also in the %n other place(s)</source>
        <translation>
            <numerusform>also in the %n other place</numerusform>
            <numerusform>also in the %n other places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) you were typing</source>
        <translation>
            <numerusform>%n text you were typing</numerusform>
            <numerusform>%n texts you were typing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n path</numerusform>
            <numerusform>%n paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n thing(s) cannot be read.</source>
        <translation>
            <numerusform>At least %n thing cannot be read.</numerusform>
            <numerusform>At least %n things cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnedWorkbookDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message numerus="yes">
        <source>%n group(s) taken back</source>
        <translation>
            <numerusform>%n group taken back</numerusform>
            <numerusform>%n groups taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to choose together.</source>
        <translation>
            <numerusform>%n difference to choose together.</numerusform>
            <numerusform>%n differences to choose together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n place(s) {groups} wrote different things; choose together.</source>
        <translation>
            <numerusform>In %n place {groups} wrote different things; choose together.</numerusform>
            <numerusform>In %n places {groups} wrote different things; choose together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n place(s) {groups} wrote something else than is here; choose together.</source>
        <translation>
            <numerusform>In %n place {groups} wrote something else than is here; choose together.</numerusform>
            <numerusform>In %n places {groups} wrote something else than is here; choose together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message numerus="yes">
        <source>%n row(s) updated</source>
        <translation>
            <numerusform>%n row updated</numerusform>
            <numerusform>%n rows updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other change(s)</source>
        <translation>
            <numerusform>%n other change</numerusform>
            <numerusform>%n other changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WipeNamesDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s), now or earlier on a list:</source>
        <translation>
            <numerusform>%n name, now or earlier on a list:</numerusform>
            <numerusform>%n names, now or earlier on a list:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) now</source>
        <translation>
            <numerusform>%n time now</numerusform>
            <numerusform>%n times now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) not ticked: the word stays there.</source>
        <translation>
            <numerusform>%n place not ticked: the word stays there.</numerusform>
            <numerusform>%n places not ticked: the word stays there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: the names are wiped from this file and from %n backup(s).</source>
        <translation>
            <numerusform>Done: the names are wiped from this file and from %n backup.</numerusform>
            <numerusform>Done: the names are wiped from this file and from %n backups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And from %n other file(s) of this project.</source>
        <translation>
            <numerusform>And from %n other file of this project.</numerusform>
            <numerusform>And from %n other files of this project.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were replaced in %n place(s) in texts.</source>
        <translation>
            <numerusform>They were replaced in %n place in texts.</numerusform>
            <numerusform>They were replaced in %n places in texts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other place(s) on this computer were written anew.</source>
        <translation>
            <numerusform>%n other place on this computer was written anew.</numerusform>
            <numerusform>%n other places on this computer were written anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that could not be written anew, or held a name, were removed.</source>
        <translation>
            <numerusform>%n file with a name that could not be written anew was removed.</numerusform>
            <numerusform>%n files with a name that could not be written anew were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ticked, so still there: %n place(s) in texts.</source>
        <translation>
            <numerusform>Not ticked, so still there: %n place in texts.</numerusform>
            <numerusform>Not ticked, so still there: %n places in texts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WritingMarks</name>
    <message numerus="yes">
        <source>%n rule(s) off: on again</source>
        <translation>
            <numerusform>%n rule off: on again</numerusform>
            <numerusform>%n rules off: on again</numerusform>
        </translation>
    </message>
</context>
</TS>
