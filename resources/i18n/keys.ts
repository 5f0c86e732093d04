<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- What stands on a key in every language, where Qt calls it otherwise. -->
<TS version="2.1" sourcelanguage="en">
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
</context>
</TS>
