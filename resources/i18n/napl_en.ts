<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
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
        <source>%n filled</source>
        <translation>
            <numerusform>%n filled</numerusform>
            <numerusform>%n filled</numerusform>
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
    <name>TimelineModel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
</TS>
