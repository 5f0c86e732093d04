<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About this program</source>
        <translation>Over dit programma</translation>
    </message>
    <message>
        <source>Version {version}, on Python {python} and Qt {qt}</source>
        <translation>Versie {version}, met Python {python} en Qt {qt}</translation>
    </message>
    <message>
        <source>Design development paths for teachers together, with the whole room at one screen.</source>
        <translation>Ontwerp samen ontwikkelpaden voor leraren, met de hele groep aan één scherm.</translation>
    </message>
    <message>
        <source>Everything stays on your own computer: the program never uses the network.</source>
        <translation>Alles blijft op je eigen computer: het programma gebruikt nooit het netwerk.</translation>
    </message>
    <message>
        <source>Free software under the European Union Public Licence 1.2 (EUPL-1.2).</source>
        <translation>Vrije software onder de European Union Public Licence 1.2 (EUPL-1.2).</translation>
    </message>
    <message>
        <source>With thanks to Qt for Python (LGPL), SQLAlchemy, NetworkX and openpyxl, the Phosphor icons (MIT), and the typeface Atkinson Hyperlegible of the Braille Institute.</source>
        <translation>Met dank aan Qt for Python (LGPL), SQLAlchemy, NetworkX en openpyxl, de Phosphor-pictogrammen (MIT) en het lettertype Atkinson Hyperlegible van het Braille Institute.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Invoegen</translation>
    </message>
    <message>
        <source>Add &amp;row</source>
        <translation>&amp;Rij toevoegen</translation>
    </message>
    <message>
        <source>Add &amp;sub-row under this row</source>
        <translation>&amp;Subrij toevoegen onder deze rij</translation>
    </message>
    <message>
        <source>Add &amp;main dimension</source>
        <translation>&amp;Hoofddimensie toevoegen</translation>
    </message>
    <message>
        <source>Add &amp;level</source>
        <translation>&amp;Niveau toevoegen</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>&amp;Opmerking schrijven</translation>
    </message>
    <message>
        <source>Propose a &amp;text…</source>
        <translation>&amp;Tekstvoorstel doen…</translation>
    </message>
    <message>
        <source>&amp;Builds on…</source>
        <translation>&amp;Bouwt voort op…</translation>
    </message>
    <message>
        <source>Add &amp;path</source>
        <translation>&amp;Pad toevoegen</translation>
    </message>
    <message>
        <source>Development path &amp;for this role</source>
        <translation>Ontwikkelpad voor &amp;deze rol</translation>
    </message>
    <message>
        <source>Add r&amp;oles…</source>
        <translation>Ro&amp;llen toevoegen…</translation>
    </message>
    <message>
        <source>Add &amp;atelier…</source>
        <translation>&amp;Atelier toevoegen…</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>B&amp;eeld</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nieuw project…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Openen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Onlangs &amp;geopend</translation>
    </message>
    <message>
        <source>Open a &amp;sample</source>
        <translation>&amp;Voorbeeld openen</translation>
    </message>
    <message>
        <source>&amp;Save now</source>
        <translation>Nu &amp;bewaren</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Bewaren &amp;als…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>Reserve&amp;kopieën…</translation>
    </message>
    <message>
        <source>Bring in a &amp;table…</source>
        <translation>&amp;Tabel importeren…</translation>
    </message>
    <message>
        <source>Take over a &amp;path from another project…</source>
        <translation>&amp;Pad overnemen uit een ander project…</translation>
    </message>
    <message>
        <source>&amp;Merge copies…</source>
        <translation>&amp;Samenvoegen…</translation>
    </message>
    <message>
        <source>Merge: bring in what others did in copies of this project</source>
        <translation>Samenvoegen: erbij halen wat anderen in kopieën van dit project deden</translation>
    </message>
    <message>
        <source>&amp;Go on merging</source>
        <translation>&amp;Verder met samenvoegen</translation>
    </message>
    <message>
        <source>Q&amp;uestions to ateliers…</source>
        <translation>V&amp;ragen aan ateliers…</translation>
    </message>
    <message>
        <source>Questions: a folder for each atelier, with what the bureau asks it</source>
        <translation>Vragen: een map per atelier, met wat het bureau wil weten</translation>
    </message>
    <message>
        <source>&amp;Deal out to groups…</source>
        <translation>Uit&amp;delen aan groepen…</translation>
    </message>
    <message>
        <source>Deal out: each group of the room gets a file with its own rows</source>
        <translation>Uitdelen: elke groep krijgt een bestand met haar eigen rijen</translation>
    </message>
    <message>
        <source>Take &amp;back from groups…</source>
        <translation>Terug&amp;halen van groepen…</translation>
    </message>
    <message>
        <source>Take back: bring in what groups did in their files</source>
        <translation>Terughalen: wat groepen in hun bestand deden, komt hierin</translation>
    </message>
    <message>
        <source>Make an &amp;Excel file…</source>
        <translation>&amp;Excel-bestand maken…</translation>
    </message>
    <message>
        <source>An Excel file to read and print, at any time</source>
        <translation>Excel-bestand om te lezen en te printen, wanneer je wilt</translation>
    </message>
    <message>
        <source>&amp;Hand in to the bureau…</source>
        <translation>&amp;Inleveren bij het bureau…</translation>
    </message>
    <message>
        <source>Hand in: a folder with the project and the Excel file</source>
        <translation>Inleveren: een map met het project en het Excel-bestand</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Afdrukken…</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>Inst&amp;ellingen…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Project &amp;sluiten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>A&amp;fsluiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Op&amp;nieuw</translation>
    </message>
    <message>
        <source>Bring &amp;back the text</source>
        <translation>Tekst te&amp;rughalen</translation>
    </message>
    <message>
        <source>Search and d&amp;o…</source>
        <translation>Zoeken &amp;en doen…</translation>
    </message>
    <message>
        <source>&amp;Write in the cell</source>
        <translation>&amp;Schrijven in de cel</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Hernoemen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliceren</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>Edit &amp;level…</source>
        <translation>Ni&amp;veau bewerken…</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>Ver&amp;plaatsen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Move level left</source>
        <translation>Niveau naar links</translation>
    </message>
    <message>
        <source>Move level right</source>
        <translation>Niveau naar rechts</translation>
    </message>
    <message>
        <source>One layer deeper</source>
        <translation>Een laag dieper</translation>
    </message>
    <message>
        <source>One layer higher</source>
        <translation>Een laag hoger</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Raster</translation>
    </message>
    <message>
        <source>Lin&amp;ks</source>
        <translation>Ver&amp;banden</translation>
    </message>
    <message>
        <source>&amp;Hand-ins</source>
        <translation>In&amp;zendingen</translation>
    </message>
    <message>
        <source>One &amp;language</source>
        <translation>Eén &amp;taal</translation>
    </message>
    <message>
        <source>&amp;White spots</source>
        <translation>&amp;Witte vlekken</translation>
    </message>
    <message>
        <source>Trunk and bra&amp;nches</source>
        <translation>Stam en ta&amp;kken</translation>
    </message>
    <message>
        <source>R&amp;oute</source>
        <translation>R&amp;oute</translation>
    </message>
    <message>
        <source>O&amp;verview of the project</source>
        <translation>O&amp;verzicht van het project</translation>
    </message>
    <message>
        <source>Map of the &amp;roles</source>
        <translation>&amp;Rollenkaart</translation>
    </message>
    <message>
        <source>Show the &amp;outline</source>
        <translation>&amp;Overzicht links tonen</translation>
    </message>
    <message>
        <source>Show the &amp;details</source>
        <translation>&amp;Details rechts tonen</translation>
    </message>
    <message>
        <source>Points of &amp;attention…</source>
        <translation>&amp;Aandachtspunten…</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>Vor&amp;ig beeld</translation>
    </message>
    <message>
        <source>&amp;Differences from level to level</source>
        <translation>&amp;Verschillen van niveau tot niveau</translation>
    </message>
    <message>
        <source>&amp;Writing help</source>
        <translation>&amp;Schrijfhulp</translation>
    </message>
    <message>
        <source>&amp;Board: the path fills the screen</source>
        <translation>&amp;Digibord: het pad vult het scherm</translation>
    </message>
    <message>
        <source>Bring the &amp;row forward</source>
        <translation>&amp;Rij naar voren halen</translation>
    </message>
    <message>
        <source>Row &amp;before</source>
        <translation>Vori&amp;ge rij</translation>
    </message>
    <message>
        <source>&amp;Next row</source>
        <translation>Volgen&amp;de rij</translation>
    </message>
    <message>
        <source>&amp;Side by side in all sectors</source>
        <translation>&amp;Naast elkaar in alle sectoren</translation>
    </message>
    <message>
        <source>Go to the &amp;message</source>
        <translation>Naar de &amp;melding</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Normale grootte</translation>
    </message>
    <message>
        <source>Everything in view</source>
        <translation>Alles in beeld</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>&amp;Moments</source>
        <translation>&amp;Momenten</translation>
    </message>
    <message>
        <source>Moments and &amp;history…</source>
        <translation>Momenten en &amp;geschiedenis…</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handleiding</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Sneltoetsen</translation>
    </message>
    <message>
        <source>&amp;About this program</source>
        <translation>&amp;Over dit programma</translation>
    </message>
    <message>
        <source>&amp;Name this moment…</source>
        <translation>Moment een &amp;naam geven…</translation>
    </message>
    <message>
        <source>&amp;Back to before the break</source>
        <translation>&amp;Terug naar vóór de pauze</translation>
    </message>
    <message>
        <source>&amp;Wipe names…</source>
        <translation>Namen &amp;wissen…</translation>
    </message>
    <message>
        <source>Save what you see as a p&amp;icture…</source>
        <translation>Bewaren als afbee&amp;lding…</translation>
    </message>
    <message>
        <source>C&amp;ut</source>
        <translation>K&amp;nippen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Plakken</translation>
    </message>
    <message>
        <source>Select &amp;all cells</source>
        <translation>&amp;Alle cellen kiezen</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leegmaken</translation>
    </message>
    <message>
        <source>Move the text up</source>
        <translation>De tekst omhoog</translation>
    </message>
    <message>
        <source>Move the text down</source>
        <translation>De tekst omlaag</translation>
    </message>
    <message>
        <source>Move the text to the left</source>
        <translation>De tekst naar links</translation>
    </message>
    <message>
        <source>Move the text to the right</source>
        <translation>De tekst naar rechts</translation>
    </message>
    <message>
        <source>Next cell that &amp;asks for something</source>
        <translation>&amp;Volgend aandachtspunt</translation>
    </message>
    <message>
        <source>&amp;Previous one</source>
        <translation>V&amp;orig aandachtspunt</translation>
    </message>
    <message>
        <source>Show &amp;all cells alike</source>
        <translation>&amp;Niets uitlichten</translation>
    </message>
    <message>
        <source>Let &amp;empty cells stand out</source>
        <translation>&amp;Lege cellen uitlichten</translation>
    </message>
    <message>
        <source>Let &amp;disputed cells stand out</source>
        <translation>Cellen in &amp;discussie uitlichten</translation>
    </message>
    <message>
        <source>Let cells with &amp;notes stand out</source>
        <translation>Cellen met op&amp;merkingen uitlichten</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Zoeken…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Volgende &amp;zoeken</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Vo&amp;rige zoeken</translation>
    </message>
    <message>
        <source>Find and rep&amp;lace…</source>
        <translation>Zoeken en &amp;vervangen…</translation>
    </message>
    <message>
        <source>This is the file of {group}: do this in the project itself</source>
        <translation>Dit is het bestand van {group}: dit doe je in het project zelf</translation>
    </message>
    <message>
        <source>First choose a role</source>
        <translation>Kies eerst een rol</translation>
    </message>
    <message>
        <source>Nothing is said to be the same as this yet: you do that in One language</source>
        <translation>Hiervan is nog niet gezegd wat hetzelfde is: dat doe je bij Eén taal</translation>
    </message>
</context>
<context>
    <name>Aftermath</name>
    <message numerus="yes">
        <source>%n text(s) cleared.</source>
        <translation>
            <numerusform>%n tekst gewist.</numerusform>
            <numerusform>%n teksten gewist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) pasted in ‘{path}’.</source>
        <translation>
            <numerusform>%n cel geplakt in ‘{path}’.</numerusform>
            <numerusform>%n cellen geplakt in ‘{path}’.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>‘{words}’ replaced in %n text(s).</source>
        <translation>
            <numerusform>‘{words}’ vervangen in %n tekst.</numerusform>
            <numerusform>‘{words}’ vervangen in %n teksten.</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} en {last}</translation>
    </message>
    <message>
        <source>{what}, with {things}.</source>
        <translation>{what}, met {things}.</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n ontwikkelpad</numerusform>
            <numerusform>%n ontwikkelpaden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n rol</numerusform>
            <numerusform>%n rollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n tekst</numerusform>
            <numerusform>%n teksten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n opmerking</numerusform>
            <numerusform>%n opmerkingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other wording(s)</source>
        <translation>
            <numerusform>%n tekstvoorstel</numerusform>
            <numerusform>%n tekstvoorstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n deelnemer</numerusform>
            <numerusform>%n deelnemers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n verband</numerusform>
            <numerusform>%n verbanden</numerusform>
        </translation>
    </message>
    <message>
        <source>‘{cell}’ required what is gone now.</source>
        <translation>‘{cell}’ bouwde voort op wat nu weg is.</translation>
    </message>
    <message numerus="yes">
        <source>%n other cell(s)</source>
        <translation>
            <numerusform>%n andere cel</numerusform>
            <numerusform>%n andere cellen</numerusform>
        </translation>
    </message>
    <message>
        <source>‘{cell}’ and {others} required what is gone now.</source>
        <translation>‘{cell}’ en {others} bouwden voort op wat nu weg is.</translation>
    </message>
    <message>
        <source>something else was done since: undo that first</source>
        <translation>er is daarna nog iets gedaan: maak dat eerst ongedaan</translation>
    </message>
    <message>
        <source>something else was done since: this cannot be done again</source>
        <translation>er is intussen iets anders gedaan: dit kan niet opnieuw</translation>
    </message>
</context>
<context>
    <name>AskedPage</name>
    <message>
        <source>Each atelier gets its own folder, in ‘{folder}’. Send all that is in it.</source>
        <translation>Elk atelier krijgt zijn eigen map. Ze staan in ‘{folder}’. Verstuur alles wat in zo’n map zit.</translation>
    </message>
    <message>
        <source>Send all that is in the folder ‘{folder}’ to the atelier.</source>
        <translation>Verstuur alles wat in de map ‘{folder}’ zit naar het atelier.</translation>
    </message>
    <message>
        <source>Done, but not sent yet: that is up to you</source>
        <translation>Klaar, maar nog niet verstuurd: dat doe jij</translation>
    </message>
    <message>
        <source>{words} · only Excel</source>
        <translation>{words} · alleen Excel</translation>
    </message>
    <message>
        <source>Copy the text for the mail</source>
        <translation>Tekst voor de mail kopiëren</translation>
    </message>
    <message>
        <source>Copy the text for the mail to {atelier}</source>
        <translation>Tekst voor de mail aan {atelier} kopiëren</translation>
    </message>
    <message>
        <source>Copied. Paste it in your mail to {atelier}, and attach what is in ‘{folder}’.</source>
        <translation>Gekopieerd. Plak hem in je mail aan {atelier}, en voeg toe wat in ‘{folder}’ zit.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>1 question</source>
        <translation>1 vraag</translation>
    </message>
    <message>
        <source>{count} questions</source>
        <translation>{count} vragen</translation>
    </message>
    <message>
        <source>1 changed text</source>
        <translation>1 aangepaste tekst</translation>
    </message>
    <message>
        <source>{count} changed texts</source>
        <translation>{count} aangepaste teksten</translation>
    </message>
    <message>
        <source>not handed in, so there comes no folder</source>
        <translation>nog niets ingeleverd, dus er komt geen map</translation>
    </message>
    <message>
        <source>hand-in {number}, {day}</source>
        <translation>inzending {number}, {day}</translation>
    </message>
</context>
<context>
    <name>AskingAteliers</name>
    <message>
        <source>In which folder do the folders for the ateliers come?</source>
        <translation>Waar komen de mappen voor de ateliers?</translation>
    </message>
    <message>
        <source>stopped; no folder was made</source>
        <translation>gestopt; er is geen map gemaakt</translation>
    </message>
    <message>
        <source>Questions to ateliers</source>
        <translation>Vragen aan ateliers</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>AskingLine</name>
    <message>
        <source>Ask (Enter)</source>
        <translation>Vragen (Enter)</translation>
    </message>
    <message>
        <source>Do not ask (Esc)</source>
        <translation>Toch niet (Esc)</translation>
    </message>
    <message>
        <source>Question to {who}…</source>
        <translation>Vraag aan {who}…</translation>
    </message>
</context>
<context>
    <name>AskingPage</name>
    <message>
        <source>&amp;Make folders…</source>
        <translation>Ma&amp;ppen maken…</translation>
    </message>
    <message>
        <source>Questions to ateliers</source>
        <translation>Vragen aan ateliers</translation>
    </message>
    <message>
        <source>Each atelier with a tick gets a folder with its questions. Sending it is up to you.</source>
        <translation>Elk atelier met een vinkje krijgt een map met zijn vragen. Versturen doe je zelf.</translation>
    </message>
    <message>
        <source>Nothing is asked of {ateliers}.</source>
        <translation>Niets te vragen aan: {ateliers}.</translation>
    </message>
    <message>
        <source>There is nothing to ask yet.

Press V while merging to ask back about a text, or write a note from the bureau beside one.
It then stands here, with the atelier it is for.</source>
        <translation>Er is nog niets te vragen.

Druk bij het samenvoegen op V om iets terug te vragen, of schrijf bij een tekst een opmerking van het bureau.
Je vraag staat dan hier, bij het atelier waar hij voor is.</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) will be made</source>
        <translation>
            <numerusform>Er komt %n map.</numerusform>
            <numerusform>Er komen %n mappen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick an atelier to make a folder for it.</source>
        <translation>Zet een vinkje bij een atelier om er een map voor te maken.</translation>
    </message>
</context>
<context>
    <name>AtelierDialog</name>
    <message>
        <source>Atelier</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>New atelier</source>
        <translation>Nieuw atelier</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Sector</source>
        <translation>&amp;Sector</translation>
    </message>
    <message>
        <source>&amp;Kind of atelier</source>
        <translation>S&amp;oort atelier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>AtelierPage</name>
    <message>
        <source>Atelier</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Kind of atelier</source>
        <translation>Soort atelier</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n pad</numerusform>
            <numerusform>%n paden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n rol</numerusform>
            <numerusform>%n rollen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AtelierSection</name>
    <message numerus="yes">
        <source>Show more (%n left)</source>
        <translation>
            <numerusform>Meer laten zien (nog %n)</numerusform>
            <numerusform>Meer laten zien (nog %n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>&amp;Put back in place of this project…</source>
        <translation>&amp;Terugzetten in dit project…</translation>
    </message>
    <message>
        <source>Open as a &amp;copy</source>
        <translation>Openen als &amp;kopie</translation>
    </message>
    <message>
        <source>There are no backups yet. One is made by itself before your file is written for the first time after opening, and then every quarter of an hour in which you work.</source>
        <translation>Er zijn nog geen reservekopieën. Ze komen vanzelf: vlak voordat je bestand na het openen voor het eerst wordt bijgewerkt, en daarna elk kwartier waarin je werkt.</translation>
    </message>
    <message>
        <source>Your file as it was before it was written again. They stay on this computer: the last ten, and before these one a day for thirty days.</source>
        <translation>Je bestand zoals het was vlak voordat het werd bijgewerkt. Ze staan op deze computer: de laatste tien, en van daarvoor één per dag, dertig dagen lang.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Wat erin staat</translation>
    </message>
    <message>
        <source>Done last</source>
        <translation>Laatst gedaan</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gisteren {time}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>niet te lezen</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n pad</numerusform>
            <numerusform>%n paden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filled cell(s)</source>
        <translation>
            <numerusform>%n gevulde cel</numerusform>
            <numerusform>%n gevulde cellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkbalk</translation>
    </message>
</context>
<context>
    <name>BesideTable</name>
    <message>
        <source>What each sector says</source>
        <translation>Wat elke sector zegt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
</context>
<context>
    <name>BoardChoices</name>
    <message>
        <source>The whole atelier</source>
        <translation>Het hele atelier</translation>
    </message>
</context>
<context>
    <name>BoardLine</name>
    <message>
        <source>One level back (arrow key)</source>
        <translation>Eén niveau terug (pijltjestoets)</translation>
    </message>
    <message>
        <source>One level on (arrow key)</source>
        <translation>Eén niveau verder (pijltjestoets)</translation>
    </message>
    <message>
        <source>level {part} of {count}</source>
        <translation>niveau {part} van {count}</translation>
    </message>
</context>
<context>
    <name>BoardStrip</name>
    <message>
        <source>Path</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>Choose another path or atelier</source>
        <translation>Kies een ander pad of atelier</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Terug (Esc)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Everything that can be done</source>
        <translation>Alles wat je kunt doen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Text proposal</source>
        <translation>Tekstvoorstel</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>bewaard</translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message>
        <source>Drop hand-ins here, or</source>
        <translation>Sleep inzendingen hierheen, of</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>Bestanden &amp;kiezen…</translation>
    </message>
    <message>
        <source>&amp;Go on choosing ({count})</source>
        <translation>&amp;Verder kiezen ({count})</translation>
    </message>
    <message>
        <source>&amp;Go on merging</source>
        <translation>&amp;Verder met samenvoegen</translation>
    </message>
    <message>
        <source>What was handed in?</source>
        <translation>Wat is er ingeleverd?</translation>
    </message>
    <message>
        <source>Projects and workbooks (*.napl *.xlsx)</source>
        <translation>Projecten en werkmappen (*.napl *.xlsx)</translation>
    </message>
</context>
<context>
    <name>BringingBack</name>
    <message>
        <source>The row or the level of this cell is not there any more, so there is no place for its text. You can bring back the whole path; then it is as it was, with this cell.</source>
        <translation>De rij of het niveau van deze cel is er niet meer, dus voor de tekst is geen plek. Je kunt het hele pad terughalen; dan is het weer zoals het toen was, met deze cel.</translation>
    </message>
    <message>
        <source>Bring back this path</source>
        <translation>Dit pad terughalen</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Niets veranderen</translation>
    </message>
    <message>
        <source>nothing to bring back: it is the same now</source>
        <translation>er valt niets terug te halen: het is nu hetzelfde</translation>
    </message>
</context>
<context>
    <name>CardRow</name>
    <message>
        <source>Chosen ✓</source>
        <translation>Gekozen ✓</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Zo laten</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
</context>
<context>
    <name>CellLinks</name>
    <message>
        <source>Requires a cell…</source>
        <translation>Bouwt voort op…</translation>
    </message>
    <message>
        <source>Requires ({count})</source>
        <translation>Bouwt voort op ({count})</translation>
    </message>
    <message>
        <source>Leads to ({count})</source>
        <translation>Leidt tot ({count})</translation>
    </message>
</context>
<context>
    <name>CellPage</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>This cell is still empty. Write a text first; then say how far you are with it.</source>
        <translation>Deze cel is nog leeg. Schrijf eerst een tekst; geef daarna aan hoe ver jullie zijn.</translation>
    </message>
    <message>
        <source>Text of the cell</source>
        <translation>Tekst van de cel</translation>
    </message>
    <message numerus="yes">
        <source>%n text proposal(s)…</source>
        <translation>
            <numerusform>%n tekstvoorstel…</numerusform>
            <numerusform>%n tekstvoorstellen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Other wording…</source>
        <translation>Tekstvoorstel…</translation>
    </message>
</context>
<context>
    <name>CellRow</name>
    <message>
        <source>The row: {cells}</source>
        <translation>De rij: {cells}</translation>
    </message>
</context>
<context>
    <name>CellTexts</name>
    <message>
        <source>nothing here</source>
        <translation>hier is niets</translation>
    </message>
</context>
<context>
    <name>ChangedCard</name>
    <message>
        <source>Agreed by {atelier} ({day})</source>
        <translation>Vastgesteld door {atelier} ({day})</translation>
    </message>
    <message>
        <source>Changed by the bureau</source>
        <translation>Door het bureau aangepast</translation>
    </message>
    <message>
        <source>Taken out by the bureau</source>
        <translation>Door het bureau weggehaald</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Keuzes</translation>
    </message>
</context>
<context>
    <name>ChooseCellDialog</name>
    <message>
        <source>What must be there first?</source>
        <translation>Wat moet er eerst zijn?</translation>
    </message>
    <message>
        <source>Type words of the cell, its row, level or path</source>
        <translation>Typ woorden uit de cel, de rij, het niveau of het pad</translation>
    </message>
    <message>
        <source>Cells to choose from</source>
        <translation>Cellen om uit te kiezen</translation>
    </message>
    <message>
        <source>&amp;Requires this</source>
        <translation>&amp;Kiezen</translation>
    </message>
    <message>
        <source>‘{cell}’ requires:</source>
        <translation>‘{cell}’ bouwt voort op:</translation>
    </message>
    <message>
        <source>&amp;Why? (may stay empty)</source>
        <translation>&amp;Waarom? (mag leeg blijven)</translation>
    </message>
    <message>
        <source>There is no other cell with a text yet.</source>
        <translation>Er is nog geen andere cel met tekst.</translation>
    </message>
    <message>
        <source>No cell has all these words.</source>
        <translation>Geen cel heeft al deze woorden.</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Type what you look for or want to do</source>
        <translation>Typ wat je zoekt of wilt doen</translation>
    </message>
    <message>
        <source>Search and do</source>
        <translation>Zoeken en doen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter go there or do it · Esc back</source>
        <translation>↑ ↓ kiezen · Enter erheen of doen · Esc terug</translation>
    </message>
    <message>
        <source>Nothing found. Try another word, or part of one.</source>
        <translation>Niets gevonden. Probeer een ander woord, of een stukje ervan.</translation>
    </message>
</context>
<context>
    <name>CommandBoxController</name>
    <message>
        <source>Development path</source>
        <translation>Ontwikkelpad</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Atelier</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cel</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Menu {menu}</source>
        <translation>Menu {menu}</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handleiding</translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>What the roles ask for</source>
        <translation>Wat de rollen vragen</translation>
    </message>
    <message>
        <source>Kind of task</source>
        <translation>Soort taak</translation>
    </message>
    <message>
        <source>Reaches as far as</source>
        <translation>Reikwijdte</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>hetzelfde</translation>
    </message>
    <message>
        <source>different</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nog niet gekozen</translation>
    </message>
    <message>
        <source>{role} asks nothing of {path}</source>
        <translation>{role} vraagt niets van {path}</translation>
    </message>
    <message>
        <source>up to {level}</source>
        <translation>t/m {level}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nog niets</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>niet gevraagd</translation>
    </message>
    <message>
        <source>only one role</source>
        <translation>alleen één rol</translation>
    </message>
    <message>
        <source>same level</source>
        <translation>hetzelfde niveau</translation>
    </message>
    <message>
        <source>different level</source>
        <translation>ander niveau</translation>
    </message>
    <message>
        <source>{some} of {all} roles</source>
        <translation>{some} van {all} rollen</translation>
    </message>
</context>
<context>
    <name>CornerTips</name>
    <message>
        <source>‘{word}’ is not in the dictionary</source>
        <translation>‘{word}’ staat niet in het woordenboek</translation>
    </message>
    <message>
        <source>Writing help: {what}</source>
        <translation>Schrijfhulp: {what}</translation>
    </message>
    <message>
        <source>the small corner in a cell is of the writing help: its tip is in the details. F7 turns it off</source>
        <translation>het hoekje in een cel is van de schrijfhulp: de tip staat bij de details. F7 zet de schrijfhulp uit</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong in the program. Your work is saved.</source>
        <translation>Er ging iets mis in het programma. Je werk is bewaard.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. What you did is kept on this computer.</source>
        <translation>Er ging iets mis in het programma. Wat je deed staat nog op deze computer.</translation>
    </message>
    <message>
        <source>View the report…</source>
        <translation>Verslag bekijken…</translation>
    </message>
</context>
<context>
    <name>DamagedFileDialog</name>
    <message>
        <source>This file is damaged</source>
        <translation>Dit bestand is beschadigd</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Niets doen</translation>
    </message>
</context>
<context>
    <name>DealOutDialog</name>
    <message>
        <source>Deal out to groups</source>
        <translation>Uitdelen aan groepen</translation>
    </message>
    <message>
        <source>&amp;Divide the rows</source>
        <translation>&amp;Rijen verdelen</translation>
    </message>
    <message>
        <source>Deal &amp;out…</source>
        <translation>&amp;Uitdelen…</translation>
    </message>
    <message>
        <source>One group fewer</source>
        <translation>Eén groep minder</translation>
    </message>
    <message>
        <source>One group more</source>
        <translation>Eén groep meer</translation>
    </message>
    <message>
        <source>Divide the rows of the path you are at evenly among the groups</source>
        <translation>Verdeel de rijen van het pad waar je bent gelijk over de groepen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>With the keys: arrows and space, or 1, 2, 3 … for that group.</source>
        <translation>Met de toetsen: pijlen en spatie, of 1, 2, 3 … voor die groep.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>In which folder do the files come?</source>
        <translation>In welke map komen de bestanden?</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) go to nobody, and stay with you.</source>
        <translation>
            <numerusform>%n rij gaat naar niemand, en blijft hier.</numerusform>
            <numerusform>%n rijen gaan naar niemand, en blijven hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row is with a group.</source>
        <translation>Elke rij gaat naar een groep.</translation>
    </message>
    <message>
        <source>There is no path yet to deal out.</source>
        <translation>Er is nog geen pad om uit te delen.</translation>
    </message>
    <message>
        <source>Give every group a name.</source>
        <translation>Geef elke groep een naam.</translation>
    </message>
    <message>
        <source>Two groups have the same name.</source>
        <translation>Twee groepen heten hetzelfde.</translation>
    </message>
    <message>
        <source>{group} has no rows yet.</source>
        <translation>{group} heeft nog geen rijen.</translation>
    </message>
</context>
<context>
    <name>DealTree</name>
    <message>
        <source>Who gets which rows</source>
        <translation>Wie welke rijen krijgt</translation>
    </message>
    <message>
        <source>not</source>
        <translation>niet</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>deels</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>DealingOut</name>
    <message>
        <source>Deal out to groups</source>
        <translation>Uitdelen aan groepen</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>stopped; nothing was dealt out</source>
        <translation>gestopt; er is niets uitgedeeld</translation>
    </message>
</context>
<context>
    <name>DealtOutPage</name>
    <message numerus="yes">
        <source>Done: %n group file(s) on the stick</source>
        <translation>
            <numerusform>Klaar: %n groepsbestand op de stick</numerusform>
            <numerusform>Klaar: %n groepsbestanden op de stick</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n group file(s)</source>
        <translation>
            <numerusform>Klaar: %n groepsbestand</numerusform>
            <numerusform>Klaar: %n groepsbestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on working here: nothing is lost when they are taken back. They are in the folder ‘{folder}’. Give each group its file; when it is back, choose Take back from groups in the menu File.</source>
        <translation>Werk hier gerust door; bij het terughalen gaat niets verloren. Ze staan in de map ‘{folder}’. Geef elke groep haar bestand. Is het terug, kies dan Bestand › Terughalen van groepen.</translation>
    </message>
    <message>
        <source>{group}: {file}</source>
        <translation>{group}: {file}</translation>
    </message>
    <message>
        <source>{group}: {file}, to print</source>
        <translation>{group}: {file}, om te printen</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>the same</source>
        <translation>hetzelfde</translation>
    </message>
    <message>
        <source>taken out: {words}</source>
        <translation>weg: {words}</translation>
    </message>
    <message>
        <source>put in: {words}</source>
        <translation>erbij: {words}</translation>
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message>
        <source>What is different</source>
        <translation>Wat er anders is</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>only what is different</source>
        <translation>alleen verschillen</translation>
    </message>
    <message>
        <source>Nothing in this path is different.</source>
        <translation>In dit pad is niets anders.</translation>
    </message>
    <message>
        <source>There are no texts in this path.</source>
        <translation>In dit pad staan geen teksten.</translation>
    </message>
</context>
<context>
    <name>DocumentSession</name>
    <message>
        <source>you are only looking: nothing can change here</source>
        <translation>je kijkt alleen: hier kan niets veranderen</translation>
    </message>
    <message>
        <source>the other version is beside it: {file}</source>
        <translation>de andere versie staat ernaast: {file}</translation>
    </message>
    <message>
        <source>saved in {file}</source>
        <translation>bewaard in {file}</translation>
    </message>
    <message>
        <source>it is still not possible to write the file</source>
        <translation>het bestand kan nog steeds niet worden bijgewerkt</translation>
    </message>
    <message>
        <source>what another program left beside your project is now called {file}</source>
        <translation>wat een ander programma naast je project had laten liggen, heet nu {file}</translation>
    </message>
    <message>
        <source>saved, without a backup: {file} is from before names were wiped, wipe them here too</source>
        <translation>bewaard, zonder reservekopie: {file} is van vóór het wissen van namen, wis ze ook hier</translation>
    </message>
    <message>
        <source>saved, without a backup: {file} was from before names were wiped</source>
        <translation>bewaard, zonder reservekopie: {file} was van vóór het wissen van namen</translation>
    </message>
    <message>
        <source>saved, but there is no room on this computer for a backup</source>
        <translation>bewaard, maar op deze computer is geen ruimte voor een reservekopie</translation>
    </message>
</context>
<context>
    <name>Edges</name>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Add a row at the end</source>
        <translation>Rij onderaan toevoegen</translation>
    </message>
    <message>
        <source>Add a level at the end</source>
        <translation>Niveau achteraan toevoegen</translation>
    </message>
    <message>
        <source>Add a level</source>
        <translation>Niveau toevoegen</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Rij toevoegen</translation>
    </message>
    <message>
        <source>This path has no levels yet. They become its columns.</source>
        <translation>Dit pad heeft nog geen niveaus. Dat worden de kolommen.</translation>
    </message>
    <message>
        <source>This path has no rows yet. A row is something that teachers grow in.</source>
        <translation>Dit pad heeft nog geen rijen. Een rij is iets waarin leraren groeien.</translation>
    </message>
    <message>
        <source>This path is still empty. Begin with its levels or with its rows.</source>
        <translation>Dit pad is nog leeg. Begin met de niveaus of met de rijen.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Nog niets gekozen</translation>
    </message>
    <message>
        <source>Click a cell, a row, a path or a role. Here you then see all of it, with its notes.</source>
        <translation>Klik op een cel, een rij, een pad of een rol. Dan zie je hier alles ervan, met de opmerkingen.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>stopped; nothing was added</source>
        <translation>gestopt; er is niets toegevoegd</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{done} van {total} rijen</translation>
    </message>
    <message>
        <source>Bring in a table</source>
        <translation>Tabel importeren</translation>
    </message>
    <message>
        <source>Take over from which project?</source>
        <translation>Overnemen uit welk project?</translation>
    </message>
    <message>
        <source>Projects (*.napl)</source>
        <translation>Projecten (*.napl)</translation>
    </message>
</context>
<context>
    <name>ExportProgress</name>
    <message>
        <source>Make an Excel file</source>
        <translation>Excel-bestand maken</translation>
    </message>
    <message>
        <source>{done} of {total} cells</source>
        <translation>{done} van {total} cellen</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n niveau</numerusform>
            <numerusform>%n niveaus</numerusform>
        </translation>
    </message>
    <message>
        <source>{filled} of {places} cells filled</source>
        <translation>{filled} van {places} cellen gevuld</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Which table?</source>
        <translation>Welke tabel?</translation>
    </message>
    <message>
        <source>Tables from Excel, Word or csv ({endings})</source>
        <translation>Tabellen uit Excel, Word of csv ({endings})</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Map:</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Naam:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Soort:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message>
        <source>drop one file at a time</source>
        <translation>sleep één bestand tegelijk</translation>
    </message>
    <message>
        <source>‘{file}’ is not a project, nor a table from Excel, Word or csv</source>
        <translation>‘{file}’ is geen project en geen tabel uit Excel, Word of csv</translation>
    </message>
</context>
<context>
    <name>FileNotices</name>
    <message>
        <source>There is room again: what you typed is kept.</source>
        <translation>Er is weer ruimte: wat je typte, is bewaard.</translation>
    </message>
    <message>
        <source>Mind: what you type now is not kept. The disk of this computer is full. Make room, or save on a stick; your text stays here.</source>
        <translation>Let op: wat je nu typt, wordt niet bewaard. De schijf van deze computer is vol. Maak ruimte, of bewaar op een stick; je tekst blijft hier staan.</translation>
    </message>
    <message>
        <source>Mind: what you type now is not kept. Its folder on this computer cannot be used. Save on a stick; your text stays here.</source>
        <translation>Let op: wat je nu typt, wordt niet bewaard. De map daarvoor op deze computer is niet te gebruiken. Bewaar op een stick; je tekst blijft hier staan.</translation>
    </message>
    <message>
        <source>Save on a stick…</source>
        <translation>Bewaar op een stick…</translation>
    </message>
    <message>
        <source>Somebody else has ‘{file}’ open too now. Nothing is replaced unasked; agree on who goes on.</source>
        <translation>Iemand anders heeft ‘{file}’ nu ook open. Er wordt niets overschreven zonder het te vragen; spreek af wie verdergaat.</translation>
    </message>
    <message>
        <source>‘{file}’ cannot be brought up to date now: {why}.</source>
        <translation>‘{file}’ kan nu niet worden bijgewerkt: {why}.</translation>
    </message>
    <message>
        <source>Just go on typing, everything is on this computer.</source>
        <translation>Typ gerust door, alles staat op deze computer.</translation>
    </message>
    <message>
        <source>Save somewhere else…</source>
        <translation>Ergens anders bewaren…</translation>
    </message>
    <message>
        <source>Something in ‘{file}’ is damaged. What you see and do is kept; look what can be saved of it.</source>
        <translation>In ‘{file}’ is iets beschadigd. Wat je ziet en doet blijft bewaard; kijk wat er te redden is.</translation>
    </message>
    <message>
        <source>Look what can be saved…</source>
        <translation>Kijken wat te redden is…</translation>
    </message>
    <message>
        <source>‘{file}’ was changed somewhere else too. Nothing is replaced: both versions are there.</source>
        <translation>‘{file}’ is intussen ook ergens anders veranderd. Er is niets overschreven: beide versies zijn er nog.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide houden</translation>
    </message>
    <message>
        <source>Use my version</source>
        <translation>Mijn versie gebruiken</translation>
    </message>
    <message>
        <source>the stick is full</source>
        <translation>de stick is vol</translation>
    </message>
    <message>
        <source>the disk with its folder is full</source>
        <translation>de schijf is vol</translation>
    </message>
    <message>
        <source>nothing may be written on the stick</source>
        <translation>op de stick mag niet worden geschreven</translation>
    </message>
    <message>
        <source>you may not write in its folder</source>
        <translation>je mag niet schrijven in de map</translation>
    </message>
    <message>
        <source>another program has it open</source>
        <translation>een ander programma heeft het open</translation>
    </message>
    <message>
        <source>the stick is out of reach</source>
        <translation>de stick is niet te bereiken</translation>
    </message>
    <message>
        <source>its folder is out of reach</source>
        <translation>de map is niet te bereiken</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>het bestand laat zich niet schrijven</translation>
    </message>
    <message>
        <source>The stick is back. Brought up to date at {time}, nothing is lost.</source>
        <translation>De stick is er weer. Bijgewerkt om {time}, er is niets kwijt.</translation>
    </message>
    <message>
        <source>The folder is back. Brought up to date at {time}, nothing is lost.</source>
        <translation>De map is er weer. Bijgewerkt om {time}, er is niets kwijt.</translation>
    </message>
    <message>
        <source>‘{file}’ was brought up to date at {time}, nothing is lost.</source>
        <translation>‘{file}’ is weer bijgewerkt om {time}, er is niets kwijt.</translation>
    </message>
</context>
<context>
    <name>FileQuestions</name>
    <message>
        <source>Open a copy</source>
        <translation>Kopie openen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>It has been silent for so long that it was probably left behind, by a computer that stopped. If somebody still works in it there, both versions will be kept.</source>
        <translation>Het is al zo lang stil dat het waarschijnlijk is blijven hangen, van een computer die ermee ophield. Werkt daar toch nog iemand in, dan blijven beide versies bewaard.</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Toch openen</translation>
    </message>
    <message>
        <source>Go on with the file</source>
        <translation>Verder met het bestand</translation>
    </message>
    <message>
        <source>Go on with my kept work</source>
        <translation>Verder met mijn bewaarde werk</translation>
    </message>
    <message>
        <source>Import the table…</source>
        <translation>Tabel importeren…</translation>
    </message>
    <message>
        <source>‘{file}’ is on a stick, and was made with an earlier version of this program. As soon as you change something it is brought up to date, and colleagues who have that earlier version cannot open it any more. How it was stays on this computer as a backup.</source>
        <translation>‘{file}’ staat op een stick en is gemaakt met een eerdere versie van dit programma. Zodra je iets verandert, wordt het bijgewerkt, en kunnen collega’s die de eerdere versie hebben het niet meer openen. Hoe het was, blijft op deze computer als reservekopie bewaard.</translation>
    </message>
    <message>
        <source>‘{file}’ is in a shared folder, and was made with an earlier version of this program. As soon as you change something it is brought up to date, and colleagues who have that earlier version cannot open it any more. How it was stays on this computer as a backup.</source>
        <translation>‘{file}’ staat in een gedeelde map en is gemaakt met een eerdere versie van dit programma. Zodra je iets verandert, wordt het bijgewerkt, en kunnen collega’s die de eerdere versie hebben het niet meer openen. Hoe het was, blijft op deze computer als reservekopie bewaard.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>What you typed last is not kept yet: there is no room for it on this computer. If you leave now, it is gone. Save it on a stick first, or make room and go on working.</source>
        <translation>Wat je het laatst typte, is nog niet bewaard: daar is op deze computer geen ruimte voor. Als je nu weggaat, is het weg. Bewaar het eerst op een stick, of maak ruimte en werk verder.</translation>
    </message>
    <message>
        <source>Save on a stick…</source>
        <translation>Bewaar op een stick…</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Verder werken</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Bewaren als…</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Toch sluiten</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Niet openen</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open project</source>
        <translation>Project openen</translation>
    </message>
    <message>
        <source>Projects (*.napl)</source>
        <translation>Projecten (*.napl)</translation>
    </message>
    <message>
        <source>‘{file}’ is open already</source>
        <translation>‘{file}’ is al open</translation>
    </message>
    <message>
        <source>Save on a stick</source>
        <translation>Bewaar op een stick</translation>
    </message>
    <message>
        <source>Everything is in ‘{file}’ in {folder} too, with what you are typing.</source>
        <translation>Alles staat nu ook in ‘{file}’ in {folder}, met wat je nu typt.</translation>
    </message>
    <message>
        <source>Everything that has a place is in ‘{file}’ in {folder} too.</source>
        <translation>Alles wat een plek heeft, staat nu ook in ‘{file}’ in {folder}.</translation>
    </message>
    <message>
        <source>the other version is beside it: {file}</source>
        <translation>de andere versie staat ernaast: {file}</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Bewaren als</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>&amp;Whole words</source>
        <translation>Hele &amp;woorden</translation>
    </message>
    <message>
        <source>In &amp;all paths</source>
        <translation>In &amp;alle paden</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>Ve&amp;rvang</translation>
    </message>
    <message>
        <source>&amp;Case of letters matters</source>
        <translation>Verschil tussen &amp;hoofd- en kleine letters</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Vervangen door</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Vorige plek (Shift+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Volgende plek (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>niet gevonden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gevonden</numerusform>
            <numerusform>%n gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {times}</source>
        <translation>{number} van {times}</translation>
    </message>
    <message numerus="yes">
        <source>Replace a&amp;ll %n</source>
        <translation>
            <numerusform>%n v&amp;ervangen</numerusform>
            <numerusform>%n v&amp;ervangen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace a&amp;ll</source>
        <translation>Alles v&amp;ervangen</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>Looking …</source>
        <translation>Even kijken …</translation>
    </message>
    <message>
        <source>Points of attention</source>
        <translation>Aandachtspunten</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to look at. They are advice: you may leave them.</source>
        <translation>
            <numerusform>%n punt om naar te kijken. Het is advies: je mag het laten staan.</numerusform>
            <numerusform>%n punten om naar te kijken. Het is advies: je mag ze laten staan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing asks for attention.</source>
        <translation>Niets vraagt aandacht.</translation>
    </message>
</context>
<context>
    <name>GivenUp</name>
    <message>
        <source>your text was not taken over: ‘{text}’</source>
        <translation>je tekst is niet overgenomen: ‘{text}’</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Terughalen</translation>
    </message>
</context>
<context>
    <name>GraphAdvice</name>
    <message>
        <source>Choose a development path in the list on the left. Then you see its links here.</source>
        <translation>Kies links een ontwikkelpad. Dan zie je hier de verbanden.</translation>
    </message>
    <message>
        <source>This path has no levels yet. Add the first one in the grid, and it becomes a column here.</source>
        <translation>Dit pad heeft nog geen niveaus. Voeg het eerste toe in het raster, dan wordt het hier een kolom.</translation>
    </message>
    <message>
        <source>This path has no rows yet. Add the first one in the grid, and it becomes a lane here.</source>
        <translation>Dit pad heeft nog geen rijen. Voeg de eerste toe in het raster, dan wordt het hier een baan.</translation>
    </message>
    <message>
        <source>Nothing is written in this path yet. Fill a cell in the grid, and it appears here.</source>
        <translation>In dit pad staat nog niets. Vul een cel in het raster, dan verschijnt die hier.</translation>
    </message>
    <message>
        <source>To connect cells, choose one and drag from its plus to the cell that builds on it, or press R.</source>
        <translation>Cellen verbinden: kies een cel en sleep vanaf het plusje naar de cel die erop voortbouwt. Of druk op R.</translation>
    </message>
</context>
<context>
    <name>GraphCanvas</name>
    <message>
        <source>Drag to the cell that builds on this one.</source>
        <translation>Sleep naar de cel die hierop voortbouwt.</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>same as the level before</source>
        <translation>gelijk aan het vorige niveau</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>andere woorden</translation>
    </message>
</context>
<context>
    <name>GridClipboard</name>
    <message numerus="yes">
        <source>copied: %n cell(s)</source>
        <translation>
            <numerusform>%n cel gekopieerd</numerusform>
            <numerusform>%n cellen gekopieerd</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no text on the clipboard</source>
        <translation>er staat geen tekst op het klembord</translation>
    </message>
    <message>
        <source>choose a cell first: several texts do not fit in one title</source>
        <translation>Je hebt meer teksten gekopieerd. Kies eerst een cel en plak opnieuw.</translation>
    </message>
    <message>
        <source>new row</source>
        <translation>nieuwe rij</translation>
    </message>
    <message>
        <source>new level</source>
        <translation>nieuw niveau</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaus</translation>
    </message>
    <message>
        <source>row {title}</source>
        <translation>rij {title}</translation>
    </message>
    <message>
        <source>main dimension {title}</source>
        <translation>hoofddimensie {title}</translation>
    </message>
    <message>
        <source>{row}, {level}: {text}</source>
        <translation>{row}, {level}: {text}</translation>
    </message>
    <message>
        <source>belongs to {group}</source>
        <translation>hoort bij {group}</translation>
    </message>
    <message>
        <source>level {title}</source>
        <translation>niveau {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n opmerking</numerusform>
            <numerusform>%n opmerkingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) folded away</source>
        <translation>
            <numerusform>%n rij ingeklapt</numerusform>
            <numerusform>%n rijen ingeklapt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridTable</name>
    <message>
        <source>Grid of the path</source>
        <translation>Raster van het pad</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>Name of group {number}</source>
        <translation>Naam van groep {number}</translation>
    </message>
    <message>
        <source>file</source>
        <translation>bestand</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>papier</translation>
    </message>
    <message>
        <source>In what group {number} works</source>
        <translation>Waarin groep {number} werkt</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>A file to work in with this program</source>
        <translation>Een bestand om met dit programma in te werken</translation>
    </message>
    <message>
        <source>An Excel file, for a computer without this program</source>
        <translation>Een Excel-bestand, voor een computer zonder dit programma</translation>
    </message>
    <message>
        <source>A PDF to print, to write on; you type it over later</source>
        <translation>Een PDF om te printen en op te schrijven; typ het later over</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Search the guide</source>
        <translation>Zoek in de handleiding</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina&apos;s</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Niets gevonden.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handleiding</translation>
    </message>
</context>
<context>
    <name>HandInDialog</name>
    <message>
        <source>Hand in to the bureau</source>
        <translation>Inleveren bij het bureau</translation>
    </message>
    <message>
        <source>May still be looked at</source>
        <translation>Nog even nakijken</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Even kijken …</translation>
    </message>
    <message>
        <source>&amp;Hand in</source>
        <translation>&amp;Inleveren</translation>
    </message>
    <message>
        <source>You may leave these as they are. Choose one to go there first.</source>
        <translation>Je mag dit zo laten. Kies een regel om er eerst heen te gaan.</translation>
    </message>
    <message>
        <source>Nothing asks for attention.</source>
        <translation>Niets vraagt aandacht.</translation>
    </message>
    <message>
        <source>Hand-in {number} of {ateliers}. Beside the project comes a folder ‘{folder}’ with two files: one for the bureau to merge, and one to read and print. Names of participants stay behind.</source>
        <translation>Inzending {number} van {ateliers}. Naast het project komt een map ‘{folder}’ met twee bestanden: één voor het bureau om samen te voegen, en één om te lezen en te printen. Namen van deelnemers gaan niet mee.</translation>
    </message>
    <message>
        <source>Who were there?</source>
        <translation>Hoeveel mensen waren erbij?</translation>
    </message>
    <message>
        <source>without a perspective</source>
        <translation>zonder perspectief</translation>
    </message>
</context>
<context>
    <name>HandIns</name>
    <message>
        <source>stopped; nothing was brought in</source>
        <translation>gestopt; er is niets binnengekomen</translation>
    </message>
    <message>
        <source>Hand-ins</source>
        <translation>Inzendingen</translation>
    </message>
    <message numerus="yes">
        <source>%n hand-in(s) brought in</source>
        <translation>
            <numerusform>%n inzending binnen</numerusform>
            <numerusform>%n inzendingen binnen</numerusform>
        </translation>
    </message>
    <message>
        <source>‘{file}’ is no hand-in: that is a project or an Excel file.</source>
        <translation>‘{file}’ is geen inzending: dat is een project of een Excel-bestand.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) left to choose.</source>
        <translation>
            <numerusform>Er is %n verschil te kiezen.</numerusform>
            <numerusform>Er zijn %n verschillen te kiezen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandInsView</name>
    <message>
        <source>Questions to ateliers ({count})…</source>
        <translation>Vragen aan ateliers ({count})…</translation>
    </message>
</context>
<context>
    <name>HandedInPage</name>
    <message>
        <source>&amp;Copy the text for the mail</source>
        <translation>&amp;Tekst voor de mail kopiëren</translation>
    </message>
    <message>
        <source>Text for the mail</source>
        <translation>Tekst voor de mail</translation>
    </message>
    <message>
        <source>In the folder ‘{folder}’ are two files; send both to the bureau. No names of participants are in them.</source>
        <translation>In de map ‘{folder}’ staan twee bestanden; stuur ze allebei naar het bureau. Er staan geen namen van deelnemers in.</translation>
    </message>
    <message>
        <source>{file}: for the bureau, to be merged</source>
        <translation>{file}: voor het bureau, om samen te voegen</translation>
    </message>
    <message>
        <source>{file}: to read and print</source>
        <translation>{file}: om te lezen en te printen</translation>
    </message>
    <message>
        <source>Done, but not sent yet: that is up to you</source>
        <translation>Klaar, maar nog niet verstuurd: dat doe jij</translation>
    </message>
    <message>
        <source>Copied. Paste it in your mail, and attach both files.</source>
        <translation>Gekopieerd. Plak de tekst in je mail en voeg beide bestanden toe.</translation>
    </message>
</context>
<context>
    <name>HandingIn</name>
    <message>
        <source>Make an Excel file</source>
        <translation>Excel-bestand maken</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-bestanden (*.xlsx)</translation>
    </message>
    <message>
        <source>stopped; no workbook was written</source>
        <translation>gestopt; er is geen Excel-bestand gemaakt</translation>
    </message>
    <message>
        <source>Excel file made in {folder}: {file}</source>
        <translation>Excel-bestand gemaakt in {folder}: {file}</translation>
    </message>
    <message>
        <source>stopped; nothing was handed in</source>
        <translation>gestopt; er is niets ingeleverd</translation>
    </message>
    <message>
        <source>{done} of {total} cells</source>
        <translation>{done} van {total} cellen</translation>
    </message>
    <message>
        <source>Hand in to the bureau</source>
        <translation>Inleveren bij het bureau</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>How full every path is</source>
        <translation>Hoe vol elk pad is</translation>
    </message>
    <message>
        <source>no levels yet</source>
        <translation>nog geen niveaus</translation>
    </message>
    <message>
        <source>{path}, {level}: {filled} of {places} filled, {agreed} agreed, {disputed} in discussion</source>
        <translation>{path}, {level}: {filled} van {places} gevuld, {agreed} vastgesteld, {disputed} in discussie</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Bring back this &amp;cell</source>
        <translation>Deze &amp;cel terughalen</translation>
    </message>
    <message>
        <source>Bring back this &amp;path</source>
        <translation>Dit &amp;pad terughalen</translation>
    </message>
    <message>
        <source>Bring back &amp;everything</source>
        <translation>&amp;Alles terughalen</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momenten</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Paden</translation>
    </message>
    <message>
        <source>Of this moment only the name is known: this file was handed in without its history. Looking back, comparing and bringing back can be done in the project that it was made of.</source>
        <translation>Van dit moment is alleen de naam bekend, want dit bestand is ingeleverd zonder geschiedenis: terugkijken, vergelijken en terughalen kan in het project waar het uit komt.</translation>
    </message>
    <message>
        <source>Choose one of these steps at the left, to see what is different since then.</source>
        <translation>Kies links een van deze stappen, dan zie je wat er sindsdien anders is.</translation>
    </message>
    <message>
        <source>Here are more steps. Open them with Enter or a click, and choose one.</source>
        <translation>Hier zitten meer stappen bij elkaar. Open ze met Enter of een klik, en kies er een.</translation>
    </message>
    <message>
        <source>There is no path at either moment.</source>
        <translation>Op geen van beide momenten is er een pad.</translation>
    </message>
    <message>
        <source>Now choose another moment at the left, to compare it with this one.</source>
        <translation>Kies nu links een ander moment, om het met dit moment te vergelijken.</translation>
    </message>
    <message>
        <source>Nothing was done in this project yet. Here you will see what became different.</source>
        <translation>In dit project is nog niets gedaan. Straks zie je hier wat er anders is geworden.</translation>
    </message>
    <message>
        <source>This is how it is now. Choose a moment at the left to see what is different since then.</source>
        <translation>Dit is hoe het nu is. Kies links een moment, dan zie je wat er sindsdien anders is.</translation>
    </message>
</context>
<context>
    <name>ImportContent</name>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>No role, or type a new one</source>
        <translation>Geen rol, of typ een nieuwe</translation>
    </message>
    <message>
        <source>&amp;Title of the path</source>
        <translation>&amp;Titel van het pad</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rol</translation>
    </message>
    <message>
        <source>At&amp;elier</source>
        <translation>At&amp;elier</translation>
    </message>
    <message>
        <source>Looking at it again…</source>
        <translation>Ik kijk er opnieuw naar…</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(zonder titel)</translation>
    </message>
    <message>
        <source>Level {number}</source>
        <translation>Niveau {number}</translation>
    </message>
    <message>
        <source>There are no rows in it. Choose which columns are layers and levels.</source>
        <translation>Er zitten geen rijen in. Kies welke kolommen lagen en niveaus zijn.</translation>
    </message>
    <message>
        <source>Give the path a title.</source>
        <translation>Geef het pad een titel.</translation>
    </message>
    <message>
        <source>I see {rows} × {levels}.</source>
        <translation>Ik zie {rows} × {levels}.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n niveau</numerusform>
            <numerusform>%n niveaus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in it.</source>
        <translation>
            <numerusform>Er staat %n tekst in.</numerusform>
            <numerusform>Er staan %n teksten in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n text(s) are in it.</source>
        <translation>
            <numerusform>De %n tekst staat erin.</numerusform>
            <numerusform>Alle %n teksten staan erin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken over ({count})</source>
        <translation>Niet overgenomen ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n opmerking</numerusform>
            <numerusform>%n opmerkingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportTableDialog</name>
    <message>
        <source>Bring in a table: {file}</source>
        <translation>Tabel importeren: {file}</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Toevoegen</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} wordt gelezen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>InspectorView</name>
    <message>
        <source>Inspector</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>IntegrityCheck</name>
    <message>
        <source>some steps of long ago cannot be undone: the history is damaged there</source>
        <translation>sommige stappen van vroeger kunnen niet ongedaan worden gemaakt: de geschiedenis is daar beschadigd</translation>
    </message>
</context>
<context>
    <name>LeftBehindDialog</name>
    <message>
        <source>What is not as it was</source>
        <translation>Wat niet meer is zoals het was</translation>
    </message>
    <message>
        <source>‘{file}’ has everything that could be read. Below is what is not as it was. The damaged file was left as it is. Copy this list if you want to keep it.</source>
        <translation>In ‘{file}’ staat alles wat te lezen was. Hieronder lees je wat niet meer is zoals het was. Het beschadigde bestand is gelaten zoals het is. Kopieer deze lijst als je die wilt bewaren.</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>Lijst &amp;kopiëren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>LevelActions</name>
    <message>
        <source>new level</source>
        <translation>nieuw niveau</translation>
    </message>
</context>
<context>
    <name>LevelDialog</name>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Stage above it</source>
        <translation>&amp;Fase erboven</translation>
    </message>
    <message>
        <source>Na&amp;tional level</source>
        <translation>&amp;Landelijk niveau</translation>
    </message>
    <message>
        <source>Stage above it</source>
        <translation>Fase erboven</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Toepassen</translation>
    </message>
    <message>
        <source>A level has a name.</source>
        <translation>Een niveau heeft een naam.</translation>
    </message>
</context>
<context>
    <name>LevelPage</name>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>National level</source>
        <translation>Landelijk niveau</translation>
    </message>
</context>
<context>
    <name>LineButton</name>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n pad</numerusform>
            <numerusform>%n paden</numerusform>
        </translation>
    </message>
    <message>
        <source>not handed in · {paths}</source>
        <translation>zonder inzending · {paths}</translation>
    </message>
    <message>
        <source>hand-in {number}, {day} · {paths}</source>
        <translation>inzending {number}, {day} · {paths}</translation>
    </message>
    <message>
        <source>hand-in {number} · {paths}</source>
        <translation>inzending {number} · {paths}</translation>
    </message>
    <message>
        <source>to choose</source>
        <translation>te kiezen</translation>
    </message>
    <message numerus="yes">
        <source>%n to choose</source>
        <translation>
            <numerusform>%n te kiezen</numerusform>
            <numerusform>%n te kiezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to ask</source>
        <translation>
            <numerusform>%n te vragen</numerusform>
            <numerusform>%n te vragen</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>verwerkt</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>Does not require this after all</source>
        <translation>Verband weghalen</translation>
    </message>
    <message>
        <source>Does not require {cell}</source>
        <translation>Verband met {cell} weghalen</translation>
    </message>
    <message>
        <source>Why? (may stay empty)</source>
        <translation>Waarom? (mag leeg blijven)</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>{cell} requires {required}</source>
        <translation>{cell} bouwt voort op {required}</translation>
    </message>
</context>
<context>
    <name>MadePage</name>
    <message>
        <source>&amp;Show the folder</source>
        <translation>&amp;Map tonen</translation>
    </message>
    <message>
        <source>The folder is in {place}</source>
        <translation>De map staat in {place}</translation>
    </message>
    <message>
        <source>The folder could not be opened from here. You find it in {place}.</source>
        <translation>De map kon hier niet worden geopend. Je vindt hem in {place}.</translation>
    </message>
</context>
<context>
    <name>MergeHandlers</name>
    <message>
        <source>Merging: go on</source>
        <translation>Verder met samenvoegen</translation>
    </message>
    <message>
        <source>Merging: ready to be written</source>
        <translation>Samenvoegen: nog te verwerken</translation>
    </message>
    <message numerus="yes">
        <source>Merging: %n to choose</source>
        <translation>
            <numerusform>Samenvoegen: %n te kiezen</numerusform>
            <numerusform>Samenvoegen: %n te kiezen</numerusform>
        </translation>
    </message>
    <message>
        <source>Which copies or workbooks of this project?</source>
        <translation>Welke kopieën of werkmappen van dit project?</translation>
    </message>
    <message>
        <source>Projects and workbooks (*.napl *.xlsx)</source>
        <translation>Projecten en werkmappen (*.napl *.xlsx)</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>there is nothing to merge: these files have nothing new</source>
        <translation>er is niets samen te voegen: in deze bestanden staat niets nieuws</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) left to choose</source>
        <translation>
            <numerusform>nog %n verschil te kiezen</numerusform>
            <numerusform>nog %n verschillen te kiezen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder kiezen</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>Merge all that is chosen</source>
        <translation>Alles wat gekozen is verwerken</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Merging: {names}</source>
        <translation>Samenvoegen: {names}</translation>
    </message>
    <message>
        <source>{along} go along by themselves · {chosen} chosen · {open} open</source>
        <translation>{along} gaan vanzelf mee · {chosen} gekozen · {open} open</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Written here</source>
        <translation>Zelf geschreven</translation>
    </message>
    <message>
        <source>They become one. Where texts differ, you choose after this.</source>
        <translation>Ze worden één. Waar teksten verschillen, kies je daarna.</translation>
    </message>
    <message>
        <source>Both stay, beside each other.</source>
        <translation>Allebei blijven, naast elkaar.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Hetzelfde</translation>
    </message>
    <message>
        <source>Two different ones</source>
        <translation>Twee verschillende</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(geen tekst)</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(niets)</translation>
    </message>
    <message>
        <source>Stays removed</source>
        <translation>Blijft verwijderd</translation>
    </message>
    <message>
        <source>Is removed</source>
        <translation>Wordt verwijderd</translation>
    </message>
    <message>
        <source>Stays under {place}</source>
        <translation>Blijft onder {place}</translation>
    </message>
    <message>
        <source>Goes to {place}</source>
        <translation>Gaat naar {place}</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Blijft zoals het is</translation>
    </message>
    <message>
        <source>Stays, with {texts}</source>
        <translation>Blijft staan, met {texts}</translation>
    </message>
    <message>
        <source>Is removed, with {texts}</source>
        <translation>Wordt verwijderd, met {texts}</translation>
    </message>
    <message>
        <source>Is not added</source>
        <translation>Komt er niet bij</translation>
    </message>
    <message>
        <source>Comes back: {what}</source>
        <translation>Komt terug: {what}</translation>
    </message>
    <message>
        <source>Is added: {what}</source>
        <translation>Komt erbij: {what}</translation>
    </message>
    <message>
        <source>the top</source>
        <translation>het begin</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>stopped; nothing was merged</source>
        <translation>gestopt; er is niets samengevoegd</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{done} van {total} rijen</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) put as a note</source>
        <translation>
            <numerusform>%n vraag als opmerking gezet</numerusform>
            <numerusform>%n vragen als opmerking gezet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) merged from: {names}</source>
        <translation>
            <numerusform>Samengevoegd met {names}: %n wijziging</numerusform>
            <numerusform>Samengevoegd met {names}: %n wijzigingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>everything stays as it was here</source>
        <translation>alles blijft hier zoals het was</translation>
    </message>
    <message>
        <source>later</source>
        <translation>later</translation>
    </message>
    <message>
        <source>asked back</source>
        <translation>teruggevraagd</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gekozen</translation>
    </message>
    <message>
        <source>Around the paths</source>
        <translation>Buiten de paden</translation>
    </message>
    <message>
        <source>Answers to your questions</source>
        <translation>Antwoorden op je vragen</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>{count} anderen</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} en {last}</translation>
    </message>
    <message>
        <source>1 text</source>
        <translation>1 tekst</translation>
    </message>
    <message>
        <source>{count} texts</source>
        <translation>{count} teksten</translation>
    </message>
    <message>
        <source>To choose</source>
        <translation>Te kiezen</translation>
    </message>
    <message>
        <source>Changed by one</source>
        <translation>Gewijzigd door één</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Komt erbij</translation>
    </message>
    <message>
        <source>Only layout</source>
        <translation>Alleen opmaak</translation>
    </message>
    <message>
        <source>The project itself</source>
        <translation>Het project zelf</translation>
    </message>
    <message>
        <source>order of {things}</source>
        <translation>volgorde van {things}</translation>
    </message>
    <message>
        <source>Was: nothing yet</source>
        <translation>Was: nog niets</translation>
    </message>
    <message>
        <source>Was: {text}</source>
        <translation>Was: {text}</translation>
    </message>
    <message>
        <source>Was ({moment}): {text}</source>
        <translation>Was ({moment}): {text}</translation>
    </message>
    <message>
        <source>Answer to your question: {question}</source>
        <translation>Antwoord op je vraag: {question}</translation>
    </message>
    <message>
        <source>{names} is from before names were wiped here.</source>
        <translation>{names} is van vóór het wissen van namen.</translation>
    </message>
    <message>
        <source>{names} has an atelier of the same sector and kind. Is it the same?</source>
        <translation>{names} heeft een atelier van dezelfde sector en soort. Is het hetzelfde atelier?</translation>
    </message>
    <message>
        <source>{names} has ‘{theirs}’, and here there is ‘{ours}’. Is that the same?</source>
        <translation>{names} heeft ‘{theirs}’, hier staat ‘{ours}’. Is dat hetzelfde?</translation>
    </message>
    <message>
        <source>{names} removed this, but here it was worked on since.</source>
        <translation>{names} heeft dit verwijderd, maar hier is er nog aan gewerkt.</translation>
    </message>
    <message>
        <source>{names} removed this, with {texts} in it.</source>
        <translation>{names} heeft dit verwijderd, met {texts} erin.</translation>
    </message>
    <message>
        <source>{names} removed this.</source>
        <translation>{names} heeft dit verwijderd.</translation>
    </message>
    <message>
        <source>This was put in two different places.</source>
        <translation>Dit kreeg twee verschillende plekken.</translation>
    </message>
    <message>
        <source>The order was changed in two ways.</source>
        <translation>De volgorde is op twee manieren veranderd.</translation>
    </message>
    <message>
        <source>This was removed here, but {names} worked on it since.</source>
        <translation>Dit is hier verwijderd, maar {names} werkte er nog aan.</translation>
    </message>
    <message>
        <source>{names} made this for something that was removed here.</source>
        <translation>{names} maakte dit bij iets wat hier is verwijderd.</translation>
    </message>
    <message>
        <source>{names} removed this, but here something new depends on it.</source>
        <translation>{names} heeft dit verwijderd, maar hier hoort nu iets nieuws bij.</translation>
    </message>
    <message>
        <source>Both were moved, and together they would be under each other. Only one of the two can be.</source>
        <translation>Twee rijen zijn verplaatst en zouden onder elkaar komen te staan. Eén van de twee kan.</translation>
    </message>
    <message>
        <source>One put a text in this row, the other put rows under it. Only one of the two can be.</source>
        <translation>De een schreef een tekst in deze rij, de ander zette er rijen onder. Eén van de twee kan.</translation>
    </message>
    <message>
        <source>This does not fit together with what is here now.</source>
        <translation>Dit past niet bij wat hier nu staat.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>View…</source>
        <translation>Bekijken…</translation>
    </message>
</context>
<context>
    <name>MomentBar</name>
    <message>
        <source>Remove the name</source>
        <translation>Naam weghalen</translation>
    </message>
    <message>
        <source>Compare with this</source>
        <translation>Hiermee vergelijken</translation>
    </message>
    <message>
        <source>Look at the project then</source>
        <translation>Bekijk het project van toen</translation>
    </message>
    <message>
        <source>Compared &amp;with</source>
        <translation>Vergeleken &amp;met</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Naam wijzigen…</translation>
    </message>
    <message>
        <source>Give a name…</source>
        <translation>Naam geven…</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name a moment</source>
        <translation>Moment een naam geven</translation>
    </message>
    <message>
        <source>for example: after atelier 3</source>
        <translation>bijvoorbeeld: na atelier 3</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>Give this name</source>
        <translation>Naam geven</translation>
    </message>
</context>
<context>
    <name>NamePathDialog</name>
    <message>
        <source>What is this path called?</source>
        <translation>Hoe heet dit pad?</translation>
    </message>
    <message>
        <source>for example: Curriculum development</source>
        <translation>bijvoorbeeld: Curriculumdeskundigheid</translation>
    </message>
    <message>
        <source>This path is still called ‘{title}’. Give it a name that everyone recognises.</source>
        <translation>Dit pad heet nog ‘{title}’. Geef het een naam die iedereen herkent.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Straks</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Nieuw project</translation>
    </message>
    <message>
        <source>For example: Curriculum in secondary education</source>
        <translation>Bijvoorbeeld: Curriculum in het vo</translation>
    </message>
    <message>
        <source>Choose a &amp;table…</source>
        <translation>&amp;Tabel kiezen…</translation>
    </message>
    <message>
        <source>Another p&amp;lace…</source>
        <translation>Andere p&amp;lek…</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Project maken</translation>
    </message>
    <message>
        <source>In which folder?</source>
        <translation>In welke map?</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>You name the expert roles in the school and make a path for each.</source>
        <translation>Jullie benoemen de expertrollen in de school en maken voor elke rol een pad.</translation>
    </message>
    <message>
        <source>You describe how a teacher grows from startbekwaam to vakbekwaam.</source>
        <translation>Jullie beschrijven hoe een leraar groeit van startbekwaam naar vakbekwaam.</translation>
    </message>
    <message>
        <source>For the bureau: brings together what the ateliers hand in.</source>
        <translation>Voor het bureau: hier komt samen wat de ateliers inleveren.</translation>
    </message>
    <message>
        <source>&amp;National framework</source>
        <translation>&amp;Landelijk raamwerk</translation>
    </message>
    <message>
        <source>Kind of atelier</source>
        <translation>Soort atelier</translation>
    </message>
    <message>
        <source>A framework from a table</source>
        <translation>Een raamwerk uit een tabel</translation>
    </message>
    <message>
        <source>From Excel, Word or csv. You see what comes along before anything is added.</source>
        <translation>Uit Excel, Word of csv. Je ziet wat er meekomt voordat er iets wordt toegevoegd.</translation>
    </message>
    <message>
        <source>How does the first path begin?</source>
        <translation>Hoe begint het eerste pad?</translation>
    </message>
    <message>
        <source>&amp;Name of the project</source>
        <translation>&amp;Naam van het project</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation>Geef het project een naam.</translation>
    </message>
    <message>
        <source>Choose a sector.</source>
        <translation>Kies een sector.</translation>
    </message>
    <message>
        <source>Choose the table that the first path comes from.</source>
        <translation>Kies de tabel waar het eerste pad uit komt.</translation>
    </message>
</context>
<context>
    <name>NoPath</name>
    <message>
        <source>No path is selected. Choose one on the left.</source>
        <translation>Er is geen pad gekozen. Kies er links een.</translation>
    </message>
    <message>
        <source>No path is selected. Choose one on the left, or begin a new one.</source>
        <translation>Er is geen pad gekozen. Kies er links een, of begin een nieuw pad.</translation>
    </message>
    <message>
        <source>New path</source>
        <translation>Nieuw pad</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>handled</source>
        <translation>afgehandeld</translation>
    </message>
    <message>
        <source>Note handled</source>
        <translation>Opmerking afgehandeld</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Opmerking wijzigen</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Opmerking verwijderen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>no perspective</source>
        <translation>geen perspectief</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Perspectief</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>New note</source>
        <translation>Nieuwe opmerking</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Notes ({count})</source>
        <translation>Opmerkingen ({count})</translation>
    </message>
    <message>
        <source>Handled ({count})</source>
        <translation>Afgehandeld ({count})</translation>
    </message>
</context>
<context>
    <name>NothingHere</name>
    <message>
        <source>Looking for what is alike …</source>
        <translation>Er wordt gezocht naar wat op elkaar lijkt …</translation>
    </message>
    <message>
        <source>Here you see what is alike in the work of several ateliers. First bring in what they handed in.</source>
        <translation>Hier zie je wat er in het werk van de ateliers op elkaar lijkt. Haal eerst binnen wat ze inleverden.</translation>
    </message>
    <message>
        <source>To the hand-ins</source>
        <translation>Naar Inzendingen</translation>
    </message>
    <message>
        <source>Here you will find what you said of things: the same, or different.</source>
        <translation>Hier vind je straks terug wat je hebt gezegd: hetzelfde of verschillend.</translation>
    </message>
    <message>
        <source>{topic}: all is looked at.</source>
        <translation>{topic}: alles is bekeken.</translation>
    </message>
    <message>
        <source>All is looked at. When something new comes in, look here again.</source>
        <translation>Alles is bekeken. Komt er iets nieuws binnen, kijk hier dan weer.</translation>
    </message>
    <message>
        <source>Nothing in the ateliers looks alike.</source>
        <translation>In de ateliers lijkt niets op elkaar.</translation>
    </message>
    <message>
        <source>Go on with: {topic} ({count})</source>
        <translation>Verder met: {topic} ({count})</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Close the message</source>
        <translation>Melding sluiten</translation>
    </message>
</context>
<context>
    <name>OfOthers</name>
    <message>
        <source>Of {group}; you may still change it.</source>
        <translation>Van {group}; toch wijzigen mag.</translation>
    </message>
</context>
<context>
    <name>OneLanguage</name>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Paden</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensies</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaus</translation>
    </message>
    <message>
        <source>Said already</source>
        <translation>Al gezegd</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>zelfde naam</translation>
    </message>
    <message>
        <source>looks much alike</source>
        <translation>lijkt er veel op</translation>
    </message>
    <message>
        <source>looks a little alike</source>
        <translation>lijkt een beetje</translation>
    </message>
    <message>
        <source>Is this the same role?</source>
        <translation>Is dit dezelfde rol?</translation>
    </message>
    <message>
        <source>Is this the same path?</source>
        <translation>Is dit hetzelfde pad?</translation>
    </message>
    <message>
        <source>Is this the same dimension?</source>
        <translation>Is dit dezelfde dimensie?</translation>
    </message>
    <message>
        <source>Is this the same level?</source>
        <translation>Is dit hetzelfde niveau?</translation>
    </message>
    <message>
        <source>{things}: the same</source>
        <translation>{things}: hetzelfde</translation>
    </message>
    <message>
        <source>{things}: different</source>
        <translation>{things}: verschillend</translation>
    </message>
    <message>
        <source>Path: {path}</source>
        <translation>Pad: {path}</translation>
    </message>
    <message>
        <source>In: {path}</source>
        <translation>In: {path}</translation>
    </message>
    <message>
        <source>Kind of task</source>
        <translation>Soort taak</translation>
    </message>
    <message>
        <source>Reaches as far as</source>
        <translation>Reikwijdte</translation>
    </message>
    <message>
        <source>Tick at least two that belong together.</source>
        <translation>Vink er ten minste twee aan die bij elkaar horen.</translation>
    </message>
    <message>
        <source>With ‘The same’ you say: {same}. Not the same as these: {different}.</source>
        <translation>Met ‘Hetzelfde’ zeg je: {same}. Niet hetzelfde als deze: {different}.</translation>
    </message>
    <message>
        <source>{names} are the same already. Does the rest belong to them?</source>
        <translation>{names} zijn al hetzelfde. Hoort de rest daar ook bij?</translation>
    </message>
</context>
<context>
    <name>OneLanguageView</name>
    <message>
        <source>What to look through</source>
        <translation>Wat je bekijkt</translation>
    </message>
    <message>
        <source>What looks alike</source>
        <translation>Wat op elkaar lijkt</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>zoeken …</translation>
    </message>
</context>
<context>
    <name>OriginLine</name>
    <message>
        <source>Agreed by {atelier} ({day}), changed by the bureau. With {atelier} it said:</source>
        <translation>Vastgesteld door {atelier} ({day}), door het bureau aangepast. Bij {atelier} stond:</translation>
    </message>
    <message>
        <source>Agreed by {atelier} ({day}), taken out by the bureau. With {atelier} it said:</source>
        <translation>Vastgesteld door {atelier} ({day}), door het bureau weggehaald. Bij {atelier} stond:</translation>
    </message>
    <message>
        <source>Agreed by {atelier} ({day})</source>
        <translation>Vastgesteld door {atelier} ({day})</translation>
    </message>
    <message>
        <source>Changed since it was taken from {source}, {day}</source>
        <translation>Aangepast na overnemen van {source}, {day}</translation>
    </message>
    <message>
        <source>Taken from {source}, {day}</source>
        <translation>Overgenomen van {source}, {day}</translation>
    </message>
    <message>
        <source>Hide the text as it was taken</source>
        <translation>Overgenomen tekst verbergen</translation>
    </message>
    <message>
        <source>Show the text as it was taken</source>
        <translation>Overgenomen tekst bekijken</translation>
    </message>
</context>
<context>
    <name>OrphanedDrafts</name>
    <message numerus="yes">
        <source>%n text(s) that you typed have no place any more. They are kept.</source>
        <translation>
            <numerusform>Een tekst die je typte heeft geen plek meer. Hij is bewaard.</numerusform>
            <numerusform>%n teksten die je typte hebben geen plek meer. Ze zijn bewaard.</numerusform>
        </translation>
    </message>
    <message>
        <source>View…</source>
        <translation>Bekijken…</translation>
    </message>
</context>
<context>
    <name>OrphanedDraftsDialog</name>
    <message>
        <source>Text without a place</source>
        <translation>Tekst zonder plek</translation>
    </message>
    <message>
        <source>You were still typing this last time, but what it belongs to is not there any more. Copy it if you want to put it somewhere else.</source>
        <translation>Hier was je de vorige keer nog aan het typen, maar waar het bij hoort is er niet meer. Kopieer de tekst als je hem ergens anders wilt neerzetten.</translation>
    </message>
    <message>
        <source>What you typed</source>
        <translation>Wat je typte</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message>
        <source>set aside</source>
        <translation>geparkeerd</translation>
    </message>
    <message>
        <source>{filled}/{places} filled</source>
        <translation>{filled}/{places} gevuld</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role, then Enter</source>
        <translation>Rol, dan Enter</translation>
    </message>
    <message>
        <source>Path, then Enter</source>
        <translation>Pad, dan Enter</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Nieuwe rol</translation>
    </message>
    <message>
        <source>New path</source>
        <translation>Nieuw pad</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Development paths ({count})</source>
        <translation>Ontwikkelpaden ({count})</translation>
    </message>
    <message>
        <source>Roles ({count})</source>
        <translation>Rollen ({count})</translation>
    </message>
    <message>
        <source>New path</source>
        <translation>Nieuw pad</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Nieuwe rol</translation>
    </message>
    <message>
        <source>{filled} of {places} cells filled, {agreed} agreed</source>
        <translation>{filled} van {places} cellen gevuld, {agreed} vastgesteld</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>geparkeerd</translation>
    </message>
    <message numerus="yes">
        <source>%n open note(s)</source>
        <translation>
            <numerusform>%n open opmerking</numerusform>
            <numerusform>%n open opmerkingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline of the project</source>
        <translation>Overzicht van het project</translation>
    </message>
    <message>
        <source>New atelier</source>
        <translation>Nieuw atelier</translation>
    </message>
    <message>
        <source>Hide the outline (Ctrl+Shift+O)</source>
        <translation>Zijpaneel inklappen (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>Hide the outline</source>
        <translation>Zijpaneel inklappen</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (kopie)</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>There is no path yet. Once there is one, you see here how full and how agreed it is.</source>
        <translation>Er is nog geen ontwikkelpad. Zodra er een is, zie je hier hoe vol het is en hoe ver jullie zijn.</translation>
    </message>
    <message>
        <source>New development path</source>
        <translation>Nieuw ontwikkelpad</translation>
    </message>
</context>
<context>
    <name>OwnTextEditor</name>
    <message>
        <source>Your own text</source>
        <translation>Je eigen tekst</translation>
    </message>
    <message>
        <source>Take this (Ctrl+Enter)</source>
        <translation>Dit nemen (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Back to the cards (Esc)</source>
        <translation>Terug naar de kaarten (Esc)</translation>
    </message>
</context>
<context>
    <name>PageOver</name>
    <message>
        <source>Back to the project</source>
        <translation>Terug naar het project</translation>
    </message>
</context>
<context>
    <name>ParticipantsPanel</name>
    <message>
        <source>Wipe names…</source>
        <translation>Namen wissen…</translation>
    </message>
    <message>
        <source>Participants ({count})</source>
        <translation>Deelnemers ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n without a perspective</source>
        <translation>
            <numerusform>%n zonder perspectief</numerusform>
            <numerusform>%n zonder perspectief</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste</source>
        <translation>Plakken</translation>
    </message>
    <message numerus="yes">
        <source>Add %n &amp;row(s) for it</source>
        <translation>
            <numerusform>%n &amp;rij erbij maken</numerusform>
            <numerusform>%n &amp;rijen erbij maken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n &amp;level(s) for it</source>
        <translation>
            <numerusform>%n &amp;niveau erbij maken</numerusform>
            <numerusform>%n &amp;niveaus erbij maken</numerusform>
        </translation>
    </message>
    <message>
        <source>You put {rows} × {levels} cells here.</source>
        <translation>Je zet hier {rows} × {levels} cellen neer.</translation>
    </message>
    <message>
        <source>There is more on it than a path can hold: only the first part is taken.</source>
        <translation>Er staat meer op dan in een pad past: alleen het eerste deel komt mee.</translation>
    </message>
    <message>
        <source>They do not all fit here. What does not fit is left out, unless you add room.</source>
        <translation>Ze passen hier niet allemaal. Wat niet past blijft weg, tenzij je er ruimte bij maakt.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Plakken</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) will make way. Undo brings them back.</source>
        <translation>
            <numerusform>%n tekst wordt vervangen. Met ongedaan maken komt hij terug.</numerusform>
            <numerusform>%n teksten worden vervangen. Met ongedaan maken komen ze terug.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Straks</translation>
    </message>
    <message>
        <source>Texts that make way</source>
        <translation>Teksten die plaatsmaken</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leeg)</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Er staat geen tekst op het klembord.</translation>
    </message>
    <message>
        <source>That is too long for one text: only the first part was pasted.</source>
        <translation>Dat is te lang voor één tekst: alleen het begin is geplakt.</translation>
    </message>
</context>
<context>
    <name>PathFigures</name>
    <message>
        <source>{filled} of {places} filled</source>
        <translation>{filled} van {places} gevuld</translation>
    </message>
    <message>
        <source>{count} agreed</source>
        <translation>{count} vastgesteld</translation>
    </message>
    <message>
        <source>{count} in discussion</source>
        <translation>{count} in discussie</translation>
    </message>
</context>
<context>
    <name>PathGraphView</name>
    <message>
        <source>Links in the path</source>
        <translation>Verbanden in het pad</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Uitzoomen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Show the whole path</source>
        <translation>Hele pad tonen</translation>
    </message>
    <message>
        <source>New development path</source>
        <translation>Nieuw ontwikkelpad</translation>
    </message>
    <message>
        <source>To the grid</source>
        <translation>Naar het raster</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
</context>
<context>
    <name>PathGridView</name>
    <message>
        <source>new row</source>
        <translation>nieuwe rij</translation>
    </message>
    <message>
        <source>new main dimension</source>
        <translation>nieuwe hoofddimensie</translation>
    </message>
    <message>
        <source>it cannot go further that way</source>
        <translation>verder die kant op kan niet</translation>
    </message>
    <message>
        <source>nothing is left to do here: no cell asks for it</source>
        <translation>hier is niets meer te doen: geen cel vraagt erom</translation>
    </message>
</context>
<context>
    <name>PathList</name>
    <message>
        <source>Paths</source>
        <translation>Paden</translation>
    </message>
    <message>
        <source>this path is new</source>
        <translation>dit pad is nieuw</translation>
    </message>
    <message>
        <source>this path is gone</source>
        <translation>dit pad is weg</translation>
    </message>
    <message>
        <source>the same texts</source>
        <translation>dezelfde teksten</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) different</source>
        <translation>
            <numerusform>%n tekst anders</numerusform>
            <numerusform>%n teksten anders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathPage</name>
    <message>
        <source>Development path</source>
        <translation>Ontwikkelpad</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Builds on</source>
        <translation>Bouwt voort op</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>geen rol</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Save what you see as a picture</source>
        <translation>Bewaren als afbeelding</translation>
    </message>
    <message>
        <source>the links of the whole project are in {file}</source>
        <translation>de verbanden van het hele project staan in {file}</translation>
    </message>
    <message>
        <source>PNG, for a document or a slide ({endings})</source>
        <translation>PNG, voor een document of dia ({endings})</translation>
    </message>
    <message>
        <source>SVG, sharp at any size ({endings})</source>
        <translation>SVG, scherp op elk formaat ({endings})</translation>
    </message>
    <message>
        <source>PDF, to print ({endings})</source>
        <translation>PDF, om af te drukken ({endings})</translation>
    </message>
    <message>
        <source>GraphML of the whole project, for yEd and Gephi ({endings})</source>
        <translation>GraphML van het hele project, voor yEd en Gephi ({endings})</translation>
    </message>
</context>
<context>
    <name>PileList</name>
    <message>
        <source>Piles of differences</source>
        <translation>Stapels verschillen</translation>
    </message>
    <message>
        <source>goes along by itself</source>
        <translation>gaat vanzelf mee</translation>
    </message>
</context>
<context>
    <name>PlacesGrid</name>
    <message>
        <source>nothing yet</source>
        <translation>nog niets</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>The table in the file</source>
        <translation>De tabel in het bestand</translation>
    </message>
    <message>
        <source>Row {number} is</source>
        <translation>Rij {number} is</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>The space bar says what this row is.</source>
        <translation>Met de spatiebalk zeg je wat deze rij is.</translation>
    </message>
    <message>
        <source>national level</source>
        <translation>landelijk niveau</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>This &amp;path</source>
        <translation>Dit &amp;pad</translation>
    </message>
    <message>
        <source>This &amp;row</source>
        <translation>Deze &amp;rij</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle paden</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige bladzijde</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende bladzijde</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Bewaren als P&amp;DF…</translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation>A&amp;fdrukken…</translation>
    </message>
    <message>
        <source>Making pages… {count}</source>
        <translation>Bladzijden maken… {count}</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>Er is niets om af te drukken.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaren als PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-bestanden (*.pdf)</translation>
    </message>
    <message>
        <source>saved: {file}</source>
        <translation>bewaard: {file}</translation>
    </message>
    <message>
        <source>This computer has no printer. Save it as PDF, and print that somewhere else.</source>
        <translation>Deze computer heeft geen printer. Bewaar het als PDF en druk die ergens anders af.</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Getting ready…</source>
        <translation>Even klaarzetten…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Aan het stoppen…</translation>
    </message>
</context>
<context>
    <name>ProgressLabel</name>
    <message>
        <source>{count} of {number}</source>
        <translation>{count} van {number}</translation>
    </message>
    <message numerus="yes">
        <source>{said} · about %n min to go</source>
        <translation>
            <numerusform>{said} · nog ± %n min</numerusform>
            <numerusform>{said} · nog ± %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>The panels at the sides are folded, so that you see more. Ctrl+I shows the details again.</source>
        <translation>De zijpanelen zijn ingeklapt, zodat jullie meer zien. Ctrl+I laat de details weer zien.</translation>
    </message>
</context>
<context>
    <name>ProposalsView</name>
    <message>
        <source>Back to the grid (Esc)</source>
        <translation>Terug naar het raster (Esc)</translation>
    </message>
    <message>
        <source>Another wording</source>
        <translation>Nieuw tekstvoorstel</translation>
    </message>
    <message>
        <source>Add the wording</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>{level}: text proposals</source>
        <translation>{level}: tekstvoorstellen</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nog niets</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Zoals het er nu staat</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>What is other than in the text as it is now, is underlined.</source>
        <translation>Verschillen met de huidige tekst zijn onderstreept.</translation>
    </message>
    <message>
        <source>There is no other wording yet. Write one below, from any perspective.</source>
        <translation>Er is nog geen ander voorstel. Schrijf er hieronder een, vanuit elk perspectief.</translation>
    </message>
    <message>
        <source>Text proposals</source>
        <translation>Tekstvoorstellen</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Wipe</source>
        <translation>Wissen</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>E   Write something else</source>
        <translation>E   Anders schrijven</translation>
    </message>
    <message>
        <source>L   Later</source>
        <translation>L   Later</translation>
    </message>
    <message>
        <source>V   Ask back</source>
        <translation>V   Terugvragen</translation>
    </message>
    <message>
        <source>It stays as it is here, with your question as a note.</source>
        <translation>Het blijft zoals het hier is, met jullie vraag als opmerking.</translation>
    </message>
    <message>
        <source>S   Choose after all</source>
        <translation>S   Toch kiezen</translation>
    </message>
    <message>
        <source>◂ previous</source>
        <translation>◂ vorige</translation>
    </message>
    <message>
        <source>next ▸</source>
        <translation>volgende ▸</translation>
    </message>
    <message>
        <source>There is nothing in this pile.</source>
        <translation>Op deze stapel ligt niets.</translation>
    </message>
    <message numerus="yes">
        <source>also in the %n other place(s)</source>
        <translation>
            <numerusform>ook op de %n andere plek</numerusform>
            <numerusform>ook op de %n andere plekken</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked: {text}</source>
        <translation>Gevraagd: {text}</translation>
    </message>
</context>
<context>
    <name>QuietLine</name>
    <message>
        <source>Close the message</source>
        <translation>Melding sluiten</translation>
    </message>
</context>
<context>
    <name>ReadingCopies</name>
    <message>
        <source>{done} of {total} files</source>
        <translation>{done} van {total} bestanden</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation>Onlangs geopend</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gisteren {time}</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n stap</numerusform>
            <numerusform>%n stappen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) you were typing</source>
        <translation>
            <numerusform>%n tekst waar je aan typte</numerusform>
            <numerusform>%n teksten waar je aan typte</numerusform>
        </translation>
    </message>
    <message>
        <source>recovered from last time: {steps} and {texts}</source>
        <translation>teruggehaald van de vorige keer: {steps} en {texts}</translation>
    </message>
    <message>
        <source>recovered from last time: {steps}</source>
        <translation>teruggehaald van de vorige keer: {steps}</translation>
    </message>
    <message>
        <source>recovered from last time: {texts}</source>
        <translation>teruggehaald van de vorige keer: {texts}</translation>
    </message>
</context>
<context>
    <name>RelateRoleDialog</name>
    <message>
        <source>What is this role to another?</source>
        <translation>Wat is deze rol voor een andere?</translation>
    </message>
    <message>
        <source>Type words of the other role</source>
        <translation>Typ woorden van de andere rol</translation>
    </message>
    <message>
        <source>Other role</source>
        <translation>Andere rol</translation>
    </message>
    <message>
        <source>Roles to choose from</source>
        <translation>Rollen om uit te kiezen</translation>
    </message>
    <message>
        <source>Kind of relation</source>
        <translation>Soort verband</translation>
    </message>
    <message>
        <source>&amp;Relate</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>There is no other role yet.</source>
        <translation>Er is nog geen andere rol.</translation>
    </message>
    <message>
        <source>No role has all these words.</source>
        <translation>Geen rol heeft al deze woorden.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Er ging iets mis in het programma</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>Verslag &amp;kopiëren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Your work is saved. You can go on.</source>
        <translation>Je werk is bewaard. Je kunt verder.</translation>
    </message>
    <message>
        <source>Your file could not be written now, but your work is kept on this computer.</source>
        <translation>Je bestand kon nu niet worden geschreven, maar je werk is op deze computer bewaard.</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours. Copy the report and send it to whoever helps you with the program. Read it first: it may hold a piece of text from your project.</source>
        <translation>Dit is een fout in het programma, niet van jou. Kopieer het verslag en stuur het naar wie je met het programma helpt. Lees het eerst: er kan een stukje tekst uit je project in staan.</translation>
    </message>
    <message>
        <source>It is also in {file}</source>
        <translation>Het staat ook in {file}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>looking what can be saved of {file}</source>
        <translation>kijken wat er van {file} te redden is</translation>
    </message>
    <message>
        <source>Something of ‘{file}’ can be saved.</source>
        <translation>Van ‘{file}’ is iets te redden.</translation>
    </message>
    <message>
        <source>This computer has kept the whole project, up to {moment}. Nothing is lost. You go on in a new file.</source>
        <translation>Op deze computer is het hele project bewaard, tot en met {moment}. Er is niets weg. Je gaat verder in een nieuw bestand.</translation>
    </message>
    <message>
        <source>Go on with the &amp;kept work</source>
        <translation>&amp;Verder met het bewaarde werk</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>hersteld</translation>
    </message>
    <message>
        <source>It is from {moment}. What was done later is not in it. You go on in a copy of it.</source>
        <translation>Die is van {moment}. Wat daarna is gedaan staat er niet in. Je gaat verder in een kopie.</translation>
    </message>
    <message>
        <source>Open the newest &amp;backup</source>
        <translation>Nieuwste &amp;reservekopie openen</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>reservekopie</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n ontwikkelpad</numerusform>
            <numerusform>%n ontwikkelpaden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n tekst</numerusform>
            <numerusform>%n teksten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n opmerking</numerusform>
            <numerusform>%n opmerkingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n thing(s) cannot be read.</source>
        <translation>
            <numerusform>Minstens %n onderdeel is niet te lezen.</numerusform>
            <numerusform>Minstens %n onderdelen zijn niet te lezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of ‘{title}’ there is: {found}. Nothing is lost. You go on in a new file.</source>
        <translation>Van ‘{title}’ is er: {found}. Er is niets verloren. Je gaat verder in een nieuw bestand.</translation>
    </message>
    <message>
        <source>Of ‘{title}’ there is: {found}. {lost} You go on in a new file, without history.</source>
        <translation>Van ‘{title}’ is er nog: {found}. {lost} Je gaat verder in een nieuw bestand, zonder geschiedenis.</translation>
    </message>
    <message>
        <source>Save what can be &amp;read</source>
        <translation>&amp;Bewaren wat leesbaar is</translation>
    </message>
    <message>
        <source>saved in {file}</source>
        <translation>bewaard in {file}</translation>
    </message>
    <message>
        <source>Not everything of ‘{file}’ could be saved.</source>
        <translation>Niet alles van ‘{file}’ kon worden gered.</translation>
    </message>
</context>
<context>
    <name>ResemblanceModel</name>
    <message>
        <source>The same</source>
        <translation>Hetzelfde</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschillend</translation>
    </message>
</context>
<context>
    <name>ResemblanceView</name>
    <message>
        <source>1   The same</source>
        <translation>1   Hetzelfde</translation>
    </message>
    <message>
        <source>2   Different</source>
        <translation>2   Verschillend</translation>
    </message>
    <message>
        <source>L   Later</source>
        <translation>L   Later</translation>
    </message>
    <message>
        <source>T   Not after all</source>
        <translation>T   Toch niet</translation>
    </message>
    <message>
        <source>N   Side by side</source>
        <translation>N   Naast elkaar</translation>
    </message>
    <message>
        <source>◂ previous</source>
        <translation>◂ vorige</translation>
    </message>
    <message>
        <source>next ▸</source>
        <translation>volgende ▸</translation>
    </message>
    <message>
        <source>Each atelier keeps its own words; you only say what belongs together.</source>
        <translation>Elk atelier houdt zijn eigen woorden; je zegt alleen wat bij elkaar hoort.</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>{project} (backup of {moment})</source>
        <translation>{project} (reservekopie van {moment})</translation>
    </message>
    <message>
        <source>The project will be as it was {moment}. How it is now is kept as a backup first, so that you can come back to it.</source>
        <translation>Het project wordt weer zoals het was om {moment}. Hoe het nu is, blijft eerst bewaard als reservekopie: daar kun je dus weer naar terug.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zet terug</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laat zoals het is</translation>
    </message>
</context>
<context>
    <name>ReturnedWorkbookDialog</name>
    <message>
        <source>Changes from {file}</source>
        <translation>Wijzigingen uit {file}</translation>
    </message>
    <message>
        <source>This file is a workbook of this project. Do you want its changes back, instead of making a new path?</source>
        <translation>Dit bestand is een werkmap van dit project. Wil je de wijzigingen terughalen in plaats van een nieuw pad maken?</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a new &amp;path</source>
        <translation>Toch een nieuw &amp;pad maken</translation>
    </message>
    <message>
        <source>&amp;See and choose…</source>
        <translation>&amp;Bekijken en kiezen…</translation>
    </message>
    <message>
        <source>&amp;Take over all that needs no choice</source>
        <translation>&amp;Alles wat zonder keuze kan overnemen</translation>
    </message>
    <message>
        <source>What asks for a choice stays as it is here.</source>
        <translation>Wat een keuze vraagt, blijft zoals het hier is.</translation>
    </message>
</context>
<context>
    <name>RoleCanvas</name>
    <message>
        <source>Drag to another role to relate them.</source>
        <translation>Sleep naar een andere rol om ze te verbinden.</translation>
    </message>
</context>
<context>
    <name>RoleComparison</name>
    <message>
        <source>Back to the map</source>
        <translation>Terug naar de kaart</translation>
    </message>
    <message>
        <source>First role</source>
        <translation>Eerste rol</translation>
    </message>
    <message>
        <source>Second role</source>
        <translation>Tweede rol</translation>
    </message>
    <message>
        <source>Third role</source>
        <translation>Derde rol</translation>
    </message>
    <message>
        <source>Choose two roles above to see them side by side.</source>
        <translation>Kies hierboven twee rollen om ze naast elkaar te zien.</translation>
    </message>
    <message>
        <source>There is nothing to compare yet: first make two roles in the outline.</source>
        <translation>Er valt nog niets te vergelijken: maak eerst twee rollen in het overzicht links.</translation>
    </message>
    <message>
        <source>no third role</source>
        <translation>geen derde rol</translation>
    </message>
    <message>
        <source>choose a role…</source>
        <translation>kies een rol…</translation>
    </message>
    <message>
        <source>Roles side by side</source>
        <translation>Rollen naast elkaar</translation>
    </message>
</context>
<context>
    <name>RoleLinks</name>
    <message>
        <source>Asks for</source>
        <translation>Niveaus die bij deze rol horen</translation>
    </message>
    <message>
        <source>Other roles</source>
        <translation>Andere rollen</translation>
    </message>
    <message>
        <source>Ask for a level</source>
        <translation>Niveau kiezen</translation>
    </message>
    <message>
        <source>Kind of relation</source>
        <translation>Soort verband</translation>
    </message>
    <message>
        <source>Relate to a role</source>
        <translation>Verbind met een rol</translation>
    </message>
    <message>
        <source>One role of two</source>
        <translation>Van twee rollen één maken</translation>
    </message>
    <message>
        <source>Ask for a level…</source>
        <translation>Niveau kiezen…</translation>
    </message>
    <message>
        <source>…which role?</source>
        <translation>…welke rol?</translation>
    </message>
    <message>
        <source>Merge this role into…</source>
        <translation>Voeg samen met…</translation>
    </message>
    <message>
        <source>No level of a path yet.</source>
        <translation>Nog geen niveaus gekozen.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Nog geen.</translation>
    </message>
    <message>
        <source>Does not ask for {level}</source>
        <translation>{level} weghalen</translation>
    </message>
    <message>
        <source>Not: {relation}</source>
        <translation>Verband weghalen: {relation}</translation>
    </message>
</context>
<context>
    <name>RoleMapView</name>
    <message>
        <source>Map of the roles</source>
        <translation>Kaart van de rollen</translation>
    </message>
    <message>
        <source>Which sector</source>
        <translation>Welke sector</translation>
    </message>
    <message>
        <source>Which kind of task</source>
        <translation>Welke soort taak</translation>
    </message>
    <message>
        <source>Make a &amp;path</source>
        <translation>&amp;Pad maken</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Uitzoomen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>De hele kaart tonen</translation>
    </message>
    <message>
        <source>Arrange all roles anew</source>
        <translation>Alle rollen opnieuw schikken</translation>
    </message>
    <message>
        <source>all sectors</source>
        <translation>alle sectoren</translation>
    </message>
    <message>
        <source>kind of task not said</source>
        <translation>soort taak niet gezegd</translation>
    </message>
    <message>
        <source>all kinds of task</source>
        <translation>alle soorten taken</translation>
    </message>
    <message>
        <source>&amp;Compare ({count})</source>
        <translation>&amp;Vergelijken ({count})</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergelijken</translation>
    </message>
    <message>
        <source>There are no roles yet.</source>
        <translation>Er zijn nog geen rollen.</translation>
    </message>
    <message>
        <source>Add the first ones; here you then lay the lines between them.</source>
        <translation>Voeg de eerste toe, dan zie je ze hier bij elkaar.</translation>
    </message>
    <message>
        <source>Add roles</source>
        <translation>Rollen toevoegen</translation>
    </message>
    <message>
        <source>To relate roles, choose one and drag from its plus to another, or press R.</source>
        <translation>Rollen verbinden: kies een rol en sleep vanaf het plusje naar een andere. Of druk op R.</translation>
    </message>
    <message>
        <source>No role is of this sector with this kind of task.</source>
        <translation>Geen rol uit deze sector heeft deze soort taak.</translation>
    </message>
</context>
<context>
    <name>RolePage</name>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>Kind of task</source>
        <translation>Soort taak</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>Reaches as far as</source>
        <translation>Reikwijdte</translation>
    </message>
    <message>
        <source>set aside for later</source>
        <translation>geparkeerd voor later</translation>
    </message>
    <message>
        <source>Paths of this role</source>
        <translation>Paden van deze rol</translation>
    </message>
    <message>
        <source>No path yet.</source>
        <translation>Nog geen pad.</translation>
    </message>
    <message>
        <source>Make a path</source>
        <translation>Pad maken</translation>
    </message>
</context>
<context>
    <name>RouteView</name>
    <message>
        <source>row by row</source>
        <translation>rij voor rij</translation>
    </message>
    <message>
        <source>path by path</source>
        <translation>pad voor pad</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>tegelijk</translation>
    </message>
    <message>
        <source>&amp;Save the route</source>
        <translation>Route be&amp;waren</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ver&amp;wijderen</translation>
    </message>
    <message>
        <source>a new route</source>
        <translation>een nieuwe route</translation>
    </message>
    <message>
        <source>Where does your team want to &amp;go?</source>
        <translation>Waar willen jullie &amp;heen?</translation>
    </message>
    <message>
        <source>Where is your team &amp;now?</source>
        <translation>Waar staan jullie &amp;nu?</translation>
    </message>
    <message>
        <source>Where do you want to &amp;go?</source>
        <translation>Waar wil je &amp;heen?</translation>
    </message>
    <message>
        <source>Where are you &amp;now?</source>
        <translation>Waar sta je &amp;nu?</translation>
    </message>
    <message>
        <source>Everything at…</source>
        <translation>Alles op…</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nog niets</translation>
    </message>
    <message>
        <source>One after another</source>
        <translation>Na elkaar</translation>
    </message>
    <message>
        <source>Everything at one level</source>
        <translation>Alles op één niveau</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Volgorde</translation>
    </message>
    <message>
        <source>There is nowhere to go yet. A route leads to a level of a path or to a role with levels.</source>
        <translation>Je kunt nog nergens heen. Een route leidt naar een niveau van een pad, of naar een rol met niveaus.</translation>
    </message>
    <message>
        <source>New development path</source>
        <translation>Nieuw ontwikkelpad</translation>
    </message>
    <message>
        <source>Sa&amp;ved routes</source>
        <translation>&amp;Bewaarde routes</translation>
    </message>
    <message>
        <source>name of this route</source>
        <translation>naam van deze route</translation>
    </message>
    <message>
        <source>Name of the route</source>
        <translation>Naam van de route</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
</context>
<context>
    <name>RowHeader</name>
    <message>
        <source>Click to say what this row is. In the table the space bar does the same.</source>
        <translation>Klik om te zeggen wat deze rij is. In de tabel kan dat ook met de spatiebalk.</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>The table &amp;ends here: leave out all below it</source>
        <translation>Tabel &amp;eindigt hier: alles eronder overslaan</translation>
    </message>
</context>
<context>
    <name>RowPage</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Toelichting</translation>
    </message>
</context>
<context>
    <name>RowTexts</name>
    <message>
        <source>nothing yet</source>
        <translation>nog niets</translation>
    </message>
</context>
<context>
    <name>RowView</name>
    <message>
        <source>Row before (PageUp)</source>
        <translation>Vorige rij (PageUp)</translation>
    </message>
    <message>
        <source>Next row (PageDown)</source>
        <translation>Volgende rij (PageDown)</translation>
    </message>
    <message>
        <source>Back to the grid (Esc)</source>
        <translation>Terug naar het raster (Esc)</translation>
    </message>
</context>
<context>
    <name>SameLine</name>
    <message>
        <source>Side by side</source>
        <translation>Naast elkaar</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>Hetzelfde als</translation>
    </message>
</context>
<context>
    <name>SectorsTable</name>
    <message>
        <source>What each sector has</source>
        <translation>Wat elke sector heeft</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>&amp;Writing help looks along</source>
        <translation>&amp;Schrijfhulp kijkt mee</translation>
    </message>
    <message>
        <source>Another &amp;folder…</source>
        <translation>Andere &amp;map…</translation>
    </message>
    <message>
        <source>My &amp;documents</source>
        <translation>Mijn &amp;documenten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Where there is room</source>
        <translation>Als er plek is</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>Only when I ask for them</source>
        <translation>Alleen als ik erom vraag</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Size on this screen</source>
        <translation>Grootte op dit scherm</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Teksten</translation>
    </message>
    <message>
        <source>&amp;Outline at the left</source>
        <translation>&amp;Overzicht links</translation>
    </message>
    <message>
        <source>D&amp;etails at the right</source>
        <translation>D&amp;etails rechts</translation>
    </message>
    <message>
        <source>Panels at the sides</source>
        <translation>Zijpanelen</translation>
    </message>
    <message>
        <source>New projects go to</source>
        <translation>Nieuwe projecten komen in</translation>
    </message>
    <message>
        <source>{zoom} %</source>
        <translation>{zoom} %</translation>
    </message>
    <message>
        <source>In which folder?</source>
        <translation>In welke map?</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Kind of task: {task}</source>
        <translation>Soort taak: {task}</translation>
    </message>
    <message>
        <source>Reaches as far as: {sphere}</source>
        <translation>Reikwijdte: {sphere}</translation>
    </message>
    <message>
        <source>Path: {path}</source>
        <translation>Pad: {path}</translation>
    </message>
    <message>
        <source>There is no path of this role yet.</source>
        <translation>Bij deze rol is nog geen pad.</translation>
    </message>
</context>
<context>
    <name>SideBySidePage</name>
    <message>
        <source>Side by side</source>
        <translation>Naast elkaar</translation>
    </message>
    <message>
        <source>Which level</source>
        <translation>Welk niveau</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lezen …</translation>
    </message>
    <message>
        <source>Where it is empty, this sector says nothing of it. Click a text to go there.</source>
        <translation>Waar het leeg is, zegt deze sector niets. Klik op een tekst om erheen te gaan.</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle niveaus</translation>
    </message>
    <message>
        <source>Side by side: {title}</source>
        <translation>Naast elkaar: {title}</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>Dit is er niet meer.</translation>
    </message>
</context>
<context>
    <name>StartingLevelsTable</name>
    <message>
        <source>Where you are now</source>
        <translation>Waar je nu staat</translation>
    </message>
    <message>
        <source>up to and with</source>
        <translation>tot en met</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>is er</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>undo</source>
        <translation>ongedaan maken</translation>
    </message>
    <message>
        <source>last: {step}</source>
        <translation>laatst: {step}</translation>
    </message>
    <message>
        <source>saved in {file} {time}</source>
        <translation>bewaard in {file} {time}</translation>
    </message>
    <message>
        <source>saving in {file}…</source>
        <translation>bewaren in {file}…</translation>
    </message>
    <message>
        <source>kept on this computer; somebody else changed {file}</source>
        <translation>bewaard op deze computer; iemand anders veranderde {file}</translation>
    </message>
    <message>
        <source>kept on this computer; no room for {file}</source>
        <translation>bewaard op deze computer; geen ruimte voor {file}</translation>
    </message>
    <message>
        <source>kept on this computer; {file} may not be written</source>
        <translation>bewaard op deze computer; {file} mag niet worden geschreven</translation>
    </message>
    <message>
        <source>kept on this computer; {file} is not reachable</source>
        <translation>bewaard op deze computer; {file} is niet te bereiken</translation>
    </message>
    <message>
        <source>kept on this computer; {file} cannot be written</source>
        <translation>bewaard op deze computer; {file} is niet te schrijven</translation>
    </message>
    <message>
        <source>{file}: only to look at</source>
        <translation>{file}: alleen om te kijken</translation>
    </message>
    <message>
        <source>kept on this computer; another program has {file} open</source>
        <translation>bewaard op deze computer; een ander programma heeft {file} open</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>bewaard {time}</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>bewaren…</translation>
    </message>
    <message>
        <source>kept here; changed by another</source>
        <translation>hier bewaard; door een ander veranderd</translation>
    </message>
    <message>
        <source>what you type now is not kept</source>
        <translation>wat je nu typt, wordt niet bewaard</translation>
    </message>
    <message>
        <source>only to look at</source>
        <translation>alleen om te kijken</translation>
    </message>
    <message>
        <source>kept here; disk full</source>
        <translation>hier bewaard; schijf vol</translation>
    </message>
    <message>
        <source>kept here; file protected</source>
        <translation>hier bewaard; bestand op slot</translation>
    </message>
    <message>
        <source>kept here; file in use</source>
        <translation>hier bewaard; bestand in gebruik</translation>
    </message>
    <message>
        <source>kept here; file not reachable</source>
        <translation>hier bewaard; bestand niet te bereiken</translation>
    </message>
    <message>
        <source>kept here; file not written</source>
        <translation>hier bewaard; niet in bestand</translation>
    </message>
</context>
<context>
    <name>StepsList</name>
    <message>
        <source>Steps of the route</source>
        <translation>Stappen van de route</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switches</name>
    <message>
        <source>T&amp;urn over</source>
        <translation>O&amp;mdraaien</translation>
    </message>
    <message>
        <source>&amp;Guess again</source>
        <translation>&amp;Opnieuw raden</translation>
    </message>
    <message>
        <source>This table lies on its side.</source>
        <translation>Deze tabel ligt op zijn kant.</translation>
    </message>
    <message>
        <source>Hidden rows and &amp;columns too ({count})</source>
        <translation>&amp;Verborgen rijen en kolommen ook ({count})</translation>
    </message>
    <message>
        <source>{sheet} (hidden in Excel)</source>
        <translation>{sheet} (verborgen in Excel)</translation>
    </message>
    <message>
        <source>S&amp;heets and tables in the file</source>
        <translation>Tab&amp;bladen en tabellen in het bestand</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Toelichting</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Names of dimensions; the leftmost layer is the outer one.</source>
        <translation>Namen van dimensies; de linkerlaag is de buitenste.</translation>
    </message>
    <message>
        <source>Numbers or codes; they come before the names beside them.</source>
        <translation>Nummers of codes; die komen voor de namen ernaast.</translation>
    </message>
    <message>
        <source>Explains the names beside it.</source>
        <translation>Legt de namen ernaast uit.</translation>
    </message>
    <message>
        <source>The texts of one level; the heading is its name.</source>
        <translation>De teksten van één niveau; de kop is de naam.</translation>
    </message>
    <message>
        <source>Each text becomes a note on its row.</source>
        <translation>Elke tekst wordt een opmerking bij de rij.</translation>
    </message>
    <message>
        <source>Does not come along.</source>
        <translation>Komt niet mee.</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Kop</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>&amp;Heading: the names of the levels</source>
        <translation>&amp;Kop: de namen van de niveaus</translation>
    </message>
    <message>
        <source>S&amp;tage: stands over several levels</source>
        <translation>&amp;Fase: staat boven meer niveaus</translation>
    </message>
    <message>
        <source>&amp;Row with texts</source>
        <translation>&amp;Rij met teksten</translation>
    </message>
    <message>
        <source>Heading of a &amp;group: stands above the rows below it</source>
        <translation>Kop van een &amp;groep: staat boven de rijen eronder</translation>
    </message>
    <message>
        <source>T&amp;itle of the path</source>
        <translation>&amp;Titel van het pad</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Overslaan</translation>
    </message>
</context>
<context>
    <name>TakeOverPathDialog</name>
    <message>
        <source>Take over from: {project}</source>
        <translation>Overnemen uit: {project}</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Overnemen</translation>
    </message>
    <message>
        <source>Paths of the other project</source>
        <translation>Paden van het andere project</translation>
    </message>
    <message>
        <source>Role: {role}</source>
        <translation>Rol: {role}</translation>
    </message>
    <message>
        <source>{rows} × {levels}, {filled} filled</source>
        <translation>{rows} × {levels}, {filled} gevuld</translation>
    </message>
    <message>
        <source>Into &amp;atelier</source>
        <translation>In &amp;atelier</translation>
    </message>
    <message>
        <source>&amp;Which paths?</source>
        <translation>&amp;Welke paden?</translation>
    </message>
    <message>
        <source>Texts, statuses, notes and roles come along. The other project stays as it is.</source>
        <translation>Teksten, statussen, opmerkingen en rollen komen mee. Het andere project blijft zoals het is.</translation>
    </message>
    <message>
        <source>There are no paths in this project.</source>
        <translation>Er zijn geen paden in dit project.</translation>
    </message>
    <message>
        <source>Tick at least one path.</source>
        <translation>Vink minstens één pad aan.</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Which files did the groups give back?</source>
        <translation>Welke bestanden gaven de groepen terug?</translation>
    </message>
    <message>
        <source>Group files and workbooks (*.napl *.xlsx)</source>
        <translation>Groepsbestanden en Excel-bestanden (*.napl *.xlsx)</translation>
    </message>
    <message>
        <source>stopped; nothing was taken back</source>
        <translation>gestopt; er is niets teruggehaald</translation>
    </message>
    <message>
        <source>Take back from groups</source>
        <translation>Terughalen van groepen</translation>
    </message>
    <message>
        <source>‘{file}’ is no group file of this project, so it was left as it is.</source>
        <translation>‘{file}’ is geen groepsbestand van dit project, en bleef zoals het is.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) taken back</source>
        <translation>
            <numerusform>%n groep teruggehaald</numerusform>
            <numerusform>%n groepen teruggehaald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to choose together.</source>
        <translation>
            <numerusform>%n verschil kies je samen.</numerusform>
            <numerusform>%n verschillen kies je samen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n place(s) {groups} wrote different things; choose together.</source>
        <translation>
            <numerusform>Op %n plek schreven {groups} iets anders; die kies je samen.</numerusform>
            <numerusform>Op %n plekken schreven {groups} iets anders; die kies je samen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n place(s) {groups} wrote something else than is here; choose together.</source>
        <translation>
            <numerusform>Op %n plek schreef {groups} iets anders dan hier; die kies je samen.</numerusform>
            <numerusform>Op %n plekken schreef {groups} iets anders dan hier; die kies je samen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Later</source>
        <translation>Straks</translation>
    </message>
    <message>
        <source>Choose now</source>
        <translation>Nu kiezen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) updated</source>
        <translation>
            <numerusform>%n rij bijgewerkt</numerusform>
            <numerusform>%n rijen bijgewerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other change(s)</source>
        <translation>
            <numerusform>%n andere wijziging</numerusform>
            <numerusform>%n andere wijzigingen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new to write</source>
        <translation>niets nieuws</translation>
    </message>
    <message>
        <source>{done}: {written}.</source>
        <translation>{done}: {written}.</translation>
    </message>
</context>
<context>
    <name>TaskField</name>
    <message>
        <source>not said</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>choose or type</source>
        <translation>kies of typ zelf</translation>
    </message>
</context>
<context>
    <name>TellingApart</name>
    <message>
        <source>Two ateliers</source>
        <translation>Twee ateliers</translation>
    </message>
    <message>
        <source>The same atelier</source>
        <translation>Hetzelfde atelier</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Niet binnenhalen</translation>
    </message>
    <message>
        <source>{theirs} from ‘{file}’ is here already, from another project.</source>
        <translation>{theirs} uit ‘{file}’ is er al, uit een ander project.</translation>
    </message>
    <message>
        <source>{theirs} from ‘{file}’ and {ours} began with the same file.</source>
        <translation>{theirs} uit ‘{file}’ en {ours} zijn met hetzelfde bestand begonnen.</translation>
    </message>
    <message>
        <source>Are they two ateliers, or one and the same?</source>
        <translation>Zijn het twee ateliers, of is het er één?</translation>
    </message>
</context>
<context>
    <name>TextKeys</name>
    <message>
        <source>{key} once more undoes: {step}</source>
        <translation>nog eens {key} maakt ongedaan: {step}</translation>
    </message>
</context>
<context>
    <name>ThingCard</name>
    <message>
        <source>belongs to it</source>
        <translation>hoort erbij</translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Moments</source>
        <translation>Momenten</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n stap</numerusform>
            <numerusform>%n stappen</numerusform>
        </translation>
    </message>
    <message>
        <source>moment</source>
        <translation>moment</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
</context>
<context>
    <name>TrunkView</name>
    <message>
        <source>Trunk and branches</source>
        <translation>Stam en takken</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Uitzoomen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles laten zien</translation>
    </message>
    <message>
        <source>There is no path yet.</source>
        <translation>Er is nog geen pad.</translation>
    </message>
    <message>
        <source>Once hand-ins are in, you see here the level paths of each sector as trunks, and the role paths that branch from them.</source>
        <translation>Zijn er inzendingen binnen, dan zie je hier van elke sector de niveaupaden als stam, en de rolpaden als takken daaraan.</translation>
    </message>
    <message>
        <source>To the hand-ins</source>
        <translation>Naar de inzendingen</translation>
    </message>
</context>
<context>
    <name>UseHeader</name>
    <message>
        <source>Column {letter} becomes</source>
        <translation>Kolom {letter} wordt</translation>
    </message>
</context>
<context>
    <name>VersionHandlers</name>
    <message>
        <source>You can find the project as it is now back under this name, whatever happens to it.</source>
        <translation>Onder deze naam vind je het project terug zoals het nu is, wat er daarna ook mee gebeurt.</translation>
    </message>
    <message>
        <source>&amp;Back to before the break</source>
        <translation>&amp;Terug naar vóór de pauze</translation>
    </message>
    <message>
        <source>&amp;Back to before the break ({moment})</source>
        <translation>&amp;Terug naar vóór de pauze ({moment})</translation>
    </message>
    <message>
        <source>&amp;Back to how it was opened ({moment})</source>
        <translation>&amp;Terug naar zoals het geopend werd ({moment})</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>this is how it was: nothing can be changed here</source>
        <translation>zo was het: hier is niets te veranderen</translation>
    </message>
    <message>
        <source>This is how it was: {moment}. You are only looking.</source>
        <translation>Zo was het: {moment}. Je kijkt alleen.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Terug naar nu</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>different</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>How it was begun</source>
        <translation>Zoals het begon</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>ViewTabs</name>
    <message>
        <source>View</source>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>from here on: all of the atelier</source>
        <translation>vanaf hier: het hele atelier</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>the links are in {file}</source>
        <translation>de verbanden staan in {file}</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbanden</translation>
    </message>
    <message>
        <source>Hand-ins</source>
        <translation>Inzendingen</translation>
    </message>
    <message>
        <source>One language</source>
        <translation>Eén taal</translation>
    </message>
    <message>
        <source>White spots</source>
        <translation>Witte vlekken</translation>
    </message>
    <message>
        <source>the white spots are in {file}</source>
        <translation>de witte vlekken staan in {file}</translation>
    </message>
    <message>
        <source>Trunk and branches</source>
        <translation>Stam en takken</translation>
    </message>
    <message>
        <source>the trunk and its branches are in {file}</source>
        <translation>de stam met takken staat in {file}</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>the map of the roles is in {file}</source>
        <translation>de rollenkaart staat in {file}</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>the route is in {file}</source>
        <translation>de route staat in {file}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>the overview is in {file}</source>
        <translation>het overzicht staat in {file}</translation>
    </message>
</context>
<context>
    <name>WayBetween</name>
    <message>
        <source>What is needed to go from one to the other</source>
        <translation>Wat je nodig hebt om van de ene naar de andere rol te gaan</translation>
    </message>
    <message>
        <source>{other} asks for nothing yet. Choose its levels at the role on the right.</source>
        <translation>{other} vraagt nog niets. Kies de niveaus rechts bij de rol.</translation>
    </message>
    <message>
        <source>Nothing: who is {one} already has all that {other} asks for.</source>
        <translation>Niets: wie {one} is, heeft al alles wat {other} vraagt.</translation>
    </message>
    <message>
        <source>{one} asks for nothing yet. Choose its levels at the role on the right.</source>
        <translation>{one} vraagt nog niets. Kies de niveaus rechts bij de rol.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Nieuw project</translation>
    </message>
    <message>
        <source>Begin with a name, a sector and an empty path, or with a table you already have.</source>
        <translation>Begin met een naam, een sector en een leeg pad, of met een tabel die je al hebt.</translation>
    </message>
    <message>
        <source>&amp;Open a project</source>
        <translation>Project &amp;openen</translation>
    </message>
    <message>
        <source>Go on with a project on this computer, on a stick or in a shared folder.</source>
        <translation>Ga verder met een project op deze computer, op een stick of in een gedeelde map.</translation>
    </message>
    <message>
        <source>Look at a sam&amp;ple</source>
        <translation>Bekijk een &amp;voorbeeld</translation>
    </message>
    <message>
        <source>See what a filled path looks like. You get a copy, so try whatever you like.</source>
        <translation>Zie hoe een gevuld pad eruitziet. Je krijgt een kopie, dus probeer gerust van alles.</translation>
    </message>
    <message>
        <source>Read the &amp;guide</source>
        <translation>Lees de &amp;handleiding</translation>
    </message>
    <message>
        <source>Short, page by page. F1 brings you back to it at any moment.</source>
        <translation>Kort, per onderwerp. Met F1 ben je er altijd zo weer.</translation>
    </message>
    <message>
        <source>Design development paths for teachers together, with the whole room at one screen.</source>
        <translation>Ontwerp samen ontwikkelpaden voor leraren, met de hele groep aan één scherm.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Verder met</translation>
    </message>
    <message>
        <source>The projects you worked on will stand here.</source>
        <translation>Hier komen de projecten waar je aan werkte.</translation>
    </message>
</context>
<context>
    <name>WipeNamesDialog</name>
    <message>
        <source>Wipe names</source>
        <translation>Namen wissen</translation>
    </message>
    <message>
        <source>Wipe names &amp;for good</source>
        <translation>Namen &amp;voorgoed wissen</translation>
    </message>
    <message>
        <source>Looking for names…</source>
        <translation>Namen zoeken…</translation>
    </message>
    <message>
        <source>There are no names on any list of participants, and there never were.</source>
        <translation>Er staan geen namen op een lijst van deelnemers, en dat is ook nooit zo geweest.</translation>
    </message>
    <message>
        <source>Names are being wiped. This can take a moment.</source>
        <translation>De namen worden gewist. Dat kan even duren.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>Dit kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>This takes the names of participants out of the project for good: out of the lists and the history, the file, the backups, other files of the project that were open on this computer, and everything else that the program keeps here. Perspectives, texts and all other steps stay.</source>
        <translation>Hiermee gaan de namen van deelnemers voorgoed uit het project: uit de lijsten en de geschiedenis, het bestand, de reservekopieën, andere bestanden van het project die op deze computer open waren, en alles wat het programma hier verder bewaart. Perspectieven, teksten en alle andere stappen blijven.</translation>
    </message>
    <message>
        <source>Copies that were never open here are not reached: e-mail, other sticks, cloud storage, workbooks. And no program can promise that nothing can be read any more on a disk itself.</source>
        <translation>Kopieën die hier nooit open waren, blijven zoals ze zijn: in je e-mail, op andere sticks, in de cloud, in Excel. En geen enkel programma kan beloven dat op de schijf zelf niets meer terug te vinden is.</translation>
    </message>
    <message>
        <source>&amp;Names in texts: what is ticked is replaced by {word}, in the history too</source>
        <translation>&amp;Namen in teksten: wat is aangevinkt wordt {word}, ook in de geschiedenis</translation>
    </message>
    <message>
        <source>Names in texts</source>
        <translation>Namen in teksten</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s), now or earlier on a list:</source>
        <translation>
            <numerusform>%n naam die op een lijst staat of stond:</numerusform>
            <numerusform>%n namen die op een lijst staan of stonden:</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of names, which may be ordinary words</source>
        <translation>Delen van namen, soms gewone woorden</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n plek</numerusform>
            <numerusform>%n plekken</numerusform>
        </translation>
    </message>
    <message>
        <source>cell</source>
        <translation>cel</translation>
    </message>
    <message>
        <source>note</source>
        <translation>opmerking</translation>
    </message>
    <message>
        <source>path</source>
        <translation>pad</translation>
    </message>
    <message>
        <source>row</source>
        <translation>rij</translation>
    </message>
    <message>
        <source>level</source>
        <translation>niveau</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>atelier</source>
        <translation>atelier</translation>
    </message>
    <message>
        <source>project</source>
        <translation>project</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>moment</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) now</source>
        <translation>
            <numerusform>nu %n keer</numerusform>
            <numerusform>nu %n keer</numerusform>
        </translation>
    </message>
    <message>
        <source>only in the history</source>
        <translation>alleen in de geschiedenis</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) not ticked: the word stays there.</source>
        <translation>
            <numerusform>%n plek niet aangevinkt: daar blijft het woord staan.</numerusform>
            <numerusform>%n plekken niet aangevinkt: daar blijft het woord staan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: the names are gone from the lists and the history.</source>
        <translation>Klaar: de namen zijn weg uit de lijsten en de geschiedenis.</translation>
    </message>
    <message numerus="yes">
        <source>Done: the names are wiped from this file and from %n backup(s).</source>
        <translation>
            <numerusform>Klaar: de namen zijn gewist uit dit bestand en uit %n reservekopie.</numerusform>
            <numerusform>Klaar: de namen zijn gewist uit dit bestand en uit %n reservekopieën.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: the names are wiped from this file.</source>
        <translation>Klaar: de namen zijn gewist uit dit bestand.</translation>
    </message>
    <message>
        <source>There is still a copy with names on the stick or disk ‘{volume}’: {file}. Plug it in to wipe them there too.</source>
        <translation>Op de stick of schijf ‘{volume}’ staat nog een kopie met namen: {file}. Sluit die aan om ze ook daar te wissen.</translation>
    </message>
    <message>
        <source>There are still names in {file}, which is open elsewhere. They are wiped there too once it is closed and you open this project again.</source>
        <translation>In {file} staan nog namen: het is ergens anders open. Is het daar gesloten en open je dit project opnieuw, dan worden ze ook daar gewist.</translation>
    </message>
    <message>
        <source>There are still names in {file}, which cannot be written now: {why} It is tried again when you open this project again.</source>
        <translation>In {file} staan nog namen, want het kan nu niet worden geschreven: {why} Het wordt opnieuw geprobeerd als je dit project weer opent.</translation>
    </message>
    <message numerus="yes">
        <source>And from %n other file(s) of this project.</source>
        <translation>
            <numerusform>Ook uit %n ander bestand van dit project.</numerusform>
            <numerusform>Ook uit %n andere bestanden van dit project.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were replaced in %n place(s) in texts.</source>
        <translation>
            <numerusform>Ze zijn vervangen op %n plek in teksten.</numerusform>
            <numerusform>Ze zijn vervangen op %n plekken in teksten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file itself still has the names: {why} As soon as it can be reached it is written by itself, without the names.</source>
        <translation>In het bestand zelf staan de namen nog. {why} Zodra het kan, wordt het bestand vanzelf geschreven, zonder de namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n other place(s) on this computer were written anew.</source>
        <translation>
            <numerusform>%n andere plek op deze computer is opnieuw geschreven.</numerusform>
            <numerusform>%n andere plekken op deze computer zijn opnieuw geschreven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that could not be written anew, or held a name, were removed.</source>
        <translation>
            <numerusform>%n bestand met een naam dat niet opnieuw te schrijven was, is verwijderd.</numerusform>
            <numerusform>%n bestanden met een naam die niet opnieuw te schrijven waren, zijn verwijderd.</numerusform>
        </translation>
    </message>
    <message>
        <source>These files could not be wiped now. It is tried again when the project is opened next:
{files}</source>
        <translation>Deze bestanden konden nu niet worden gewist. Als je het project weer opent, wordt het opnieuw geprobeerd:
{files}</translation>
    </message>
    <message numerus="yes">
        <source>Not ticked, so still there: %n place(s) in texts.</source>
        <translation>
            <numerusform>Niet aangevinkt en dus nog te lezen: %n plek in teksten.</numerusform>
            <numerusform>Niet aangevinkt en dus nog te lezen: %n plekken in teksten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordCard</name>
    <message>
        <source>‘{word}’ is not in the dictionary</source>
        <translation>‘{word}’ staat niet in het woordenboek</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Negeren</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Write {word}</source>
        <translation>Schrijf {word}</translation>
    </message>
</context>
<context>
    <name>WordOffers</name>
    <message>
        <source>Looking for what is meant…</source>
        <translation>Even zoeken wat je bedoelt…</translation>
    </message>
    <message>
        <source>Add ‘{word}’ to the word list</source>
        <translation>‘{word}’ toevoegen aan woordenlijst</translation>
    </message>
    <message>
        <source>No word looks like it</source>
        <translation>Geen woord lijkt erop</translation>
    </message>
</context>
<context>
    <name>WorkbookReturn</name>
    <message>
        <source>stopped; nothing was changed</source>
        <translation>gestopt; er is niets veranderd</translation>
    </message>
    <message>
        <source>{done} of {total} changes</source>
        <translation>{done} van {total} wijzigingen</translation>
    </message>
    <message>
        <source>Take over changes</source>
        <translation>Wijzigingen overnemen</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>You are only looking: nothing can change here.</source>
        <translation>Je kijkt alleen: er kan hier niets veranderen.</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Kopie openen</translation>
    </message>
    <message>
        <source>This is the group file of {group}. Save it and give it back to who dealt it out.</source>
        <translation>Groepsbestand van {group}. Sla op en geef het terug aan wie het uitdeelde.</translation>
    </message>
    <message>
        <source>{person} has this project open: you can only look.</source>
        <translation>{person} heeft dit project open: je kunt alleen kijken.</translation>
    </message>
</context>
<context>
    <name>WorkspaceHead</name>
    <message>
        <source>Hide the details</source>
        <translation>Details inklappen</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Details laten zien</translation>
    </message>
</context>
<context>
    <name>WritingMarks</name>
    <message>
        <source>Writing help</source>
        <translation>Schrijfhulp</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) off: on again</source>
        <translation>
            <numerusform>%n regel staat uit: weer aan</numerusform>
            <numerusform>%n regels staan uit: weer aan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>Rule off</source>
        <translation>Regel uit</translation>
    </message>
    <message>
        <source>Do not say this any more: {rule}</source>
        <translation>Deze tip niet meer tonen: {rule}</translation>
    </message>
</context>
<context>
    <name>_FoldedOutline</name>
    <message>
        <source>Show the outline</source>
        <translation>Zijpaneel laten zien</translation>
    </message>
    <message>
        <source>Show the outline (Ctrl+Shift+O)</source>
        <translation>Zijpaneel laten zien (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>Ateliers, paths and roles</source>
        <translation>Ateliers, paden en rollen</translation>
    </message>
</context>
<context>
    <name>_NewRow</name>
    <message>
        <source>new name</source>
        <translation>naam</translation>
    </message>
    <message>
        <source>Enter adds, ↑ and ↓ choose the perspective</source>
        <translation>Enter voegt toe, ↑ en ↓ kiezen het perspectief</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <translation>Deelnemer toevoegen</translation>
    </message>
</context>
<context>
    <name>_ParticipantRow</name>
    <message>
        <source>no name</source>
        <translation>zonder naam</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>{name} van de lijst halen</translation>
    </message>
    <message>
        <source>this participant</source>
        <translation>deze deelnemer</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Name of the participant</source>
        <translation>Naam van de deelnemer</translation>
    </message>
    <message>
        <source>Perspective of the participant</source>
        <translation>Perspectief van de deelnemer</translation>
    </message>
</context>
</TS>
