"""Grids in habits of schools, trades and clubs in several countries, in words of our own, and what each means."""

from napl_desktop.exchange.tables.raw import Merge
from tests.core.drawn_grids import Grid, lines

RIGHT_AS_THEY_STAND: dict[str, Grid] = {
    "points before the names of the levels, a total to fill in": Grid(
        lines("""
            Criteria | 4 – Exceeds | 3 – Meets | 2 – Nearly | 1 – Not yet
            Argument | weighs several views | defends one view | names a view | lists facts
            Sources | compares sources | cites sources | mentions a source | uses none
            Voice | makes us listen | is clear | is heard | mumbles
            Total: __ / 12 | | | |
        """),
        "4 – Exceeds, 3 – Meets, 2 – Nearly, 1 – Not yet",
        "Argument; Sources; Voice",
        12,
        listed="Criteria, Total: __ / 12",
    ),
    "a language grid in German, parents once": Grid(
        lines("""
             | | A1 | A2 | B1 | B2
            Verstehen | Hören | versteht Wörter | versteht kurze Sätze | folgt einem Bericht | folgt einem Vortrag
             | Lesen | liest ein Schild | liest einen Brief | liest einen Artikel | liest einen Roman
            Sprechen | Gespräch | stellt sich vor | fragt nach dem Weg | erzählt vom Urlaub | streitet mit
        """),
        "A1, A2, B1, B2",
        "Verstehen/Hören; Verstehen/Lesen; Sprechen/Gespräch",
        12,
    ),
    "standards as bands over numbered focus areas": Grid(
        lines("""
            Focus area | Graduate | Proficient | Highly accomplished | Lead
            Standard 1: Know your pupils | | | |
            1.1 How they learn | knows how they learn | uses how they learn | helps others use it | leads in it
            1.2 Where they come from | knows of differences | plans for them | supports others | leads others
            Standard 2: Know your subject | | | |
            2.1 Content | knows the content | organises the content | models content | leads the subject
        """),
        "Graduate, Proficient, Highly accomplished, Lead",
        "Standard 1: Know your pupils/1.1 How they learn; Standard 1: Know your pupils/1.2 Where they come from; "
        "Standard 2: Know your subject/2.1 Content",
        12,
        [Merge(1, 0, 1, 4), Merge(4, 0, 4, 4)],
        listed="Focus area",
    ),
    "people and what they can, in numbers only": Grid(
        lines("""
            Naam | Lassen | Zagen | Schuren
            Ans | 3 | 1 | 2
            Bob | 0 | 2 | 2
            Cor | 1 | 3 | 0
        """),
        "Lassen, Zagen, Schuren",
        "Ans; Bob; Cor",
        9,
        listed="Naam",
    ),
    "a checklist of sentences with boxes": Grid(
        lines("""
            Ich kann … | noch nicht | mit Hilfe | sicher
            einen Text in Absätze gliedern | ☐ | ☐ | ☐
            meine Meinung begründen | ☐ | ☐ | ☐
            höflich widersprechen | ☐ | ☐ | ☐
        """),
        "noch nicht, mit Hilfe, sicher",
        "einen Text in Absätze gliedern; meine Meinung begründen; höflich widersprechen",
        9,
        listed="Ich kann …",
    ),
    "levels that share an ending, one of them begins like a layer": Grid(
        lines("""
            Beroepstaak | Taakgericht | Procesgericht | Systeemgericht
            Analyseren | beschrijft één vraag | brengt een proces in kaart | legt verbanden tussen systemen
            Ontwerpen | tekent een scherm | tekent een keten | tekent een landschap
            Realiseren | bouwt een onderdeel | bouwt een koppeling | bouwt een platform
        """),
        "Taakgericht, Procesgericht, Systeemgericht",
        "Analyseren; Ontwerpen; Realiseren",
        9,
        listed="Beroepstaak",
    ),
    "a skills framework with codes and many gaps": Grid(
        lines("""
            Category | Skill | Code | 1 Follow | 2 Assist | 3 Apply | 4 Enable | 5 Ensure
            Strategy | Planning ahead | PLAN | | | | advises on plans | owns the plan
             | Managing risk | RISK | | | carries out a check | advises on risk | owns the risk
            Delivery | Testing | TEST | runs a script | helps to test | designs a test | leads the testing |
             | Operating | OPER | follows a list | helps users | keeps things going | |
        """),
        "1 Follow, 2 Assist, 3 Apply, 4 Enable, 5 Ensure",
        "Strategy/PLAN Planning ahead; Strategy/RISK Managing risk; "
        "Delivery/TEST Testing; Delivery/OPER Operating",
        12,
        [Merge(1, 0, 2, 0), Merge(3, 0, 4, 0)],
        listed="Category, Skill, Code",
    ),
    "numbers over the words for the levels, one word over all": Grid(
        lines("""
            EPA | Bekwaamheidsniveau | | |
             | 1 | 2 | 3 | 4
             | Observeert | Doet met toezicht | Doet zelfstandig | Begeleidt
            Opname | kijkt mee bij opname | neemt samen op | neemt alleen op | leert een ander opnemen
            Ontslag | leest een brief | schrijft een brief samen | schrijft de brief | kijkt brieven na
        """),
        "Observeert, Doet met toezicht, Doet zelfstandig, Begeleidt",
        "Opname; Ontslag",
        8,
        [Merge(0, 0, 2, 0), Merge(0, 1, 0, 4)],
        listed="EPA, Bekwaamheidsniveau, 1, 2, 3, 4",
    ),
    "badges in blocks, each with a title and the header again": Grid(
        lines("""
            Natuur | | |
            Insigne | Brons | Zilver | Goud
            Sporen | herkent drie sporen | volgt een spoor | leert welpen volgen
            Vuur | legt een vuur | kookt op vuur | leidt een kampvuur
             | | |
            Water | | |
            Insigne | Brons | Zilver | Goud
            Knopen | kent de platte knoop | kent zes knopen | sjort een vlot
        """),
        "Brons, Zilver, Goud",
        "Natuur/Sporen; Natuur/Vuur; Water/Knopen",
        9,
        listed="Insigne, Insigne, Brons, Zilver, Goud",
    ),
    "marks in brackets and an empty column for the mark": Grid(
        lines("""
            Critères | Insuffisant (0-4) | Passable (5-9) | Bien (10-14) | Très bien (15-20) | Note
            Plan | aucun plan | un plan flou | un plan clair | un plan qui porte le texte |
            Langue | beaucoup de fautes | des fautes | peu de fautes | une langue riche |
        """),
        "Insuffisant (0-4), Passable (5-9), Bien (10-14), Très bien (15-20)",
        "Plan; Langue",
        8,
        listed="Critères, Note",
    ),
    "weights beside and points under Spanish levels": Grid(
        lines("""
            Criterio | Peso | Excelente | Bueno | Regular | Insuficiente
             | 100% | 4 | 3 | 2 | 1
            Ideas | 40% | propone ideas propias | desarrolla ideas | repite ideas | no presenta ideas
            Orden | 35% | guía al lector | ordena el texto | salta a veces | no hay orden
            Lengua | 25% | escribe con estilo | escribe bien | comete errores | no se entiende
        """),
        "Excelente, Bueno, Regular, Insuficiente",
        "Ideas; Orden; Lengua",
        12,
        listed="Criterio, Peso, 100%, 4, 3, 2, 1, 40%, 35%, 25%",
    ),
    "grades of which two are in between": Grid(
        lines("""
            Förmåga | E | D | C | B | A
            Läsa | läser korta texter | mellan E och C | läser långa texter | mellan C och A | läser allt
            Skriva | skriver enkelt | mellan E och C | skriver tydligt | mellan C och A | skriver levande
        """),
        "E, D, C, B, A",
        "Läsa; Skriva",
        10,
        listed="Förmåga",
    ),
    "titles of groups between the rows, their parents merged down": Grid(
        lines("""
            Domein | Gedrag | Beginnende leraar | Ervaren leraar | Excellente leraar
            Klimaat | Sfeer | | |
             | Toont respect | is beleefd | luistert naar ieder | maakt respect van allen
             | Maakt contact | kent namen | kent verhalen | kent dromen
             | Orde | | |
             | Houdt overzicht | ziet de klas | ziet ieder kind | ziet wat komt
            Instructie | Uitleg | | |
             | Legt uit | volgt het boek | kiest voorbeelden | laat leerlingen uitleggen
        """),
        "Beginnende leraar, Ervaren leraar, Excellente leraar",
        "Klimaat/Sfeer/Toont respect; Klimaat/Sfeer/Maakt contact; Klimaat/Orde/Houdt overzicht; "
        "Instructie/Uitleg/Legt uit",
        12,
        [Merge(1, 0, 5, 0), Merge(6, 0, 7, 0)],
        listed="Domein, Gedrag",
    ),
    "areas merged over the levels, each part names the levels again": Grid(
        lines("""
             | Before the lesson | |
            Planning | Below | At | Above
            Goals | has no goals | sets goals | sets goals with pupils
             | | |
             | During the lesson | |
            Talking | Below | At | Above
            Questions | asks none | asks closed ones | lets pupils ask
            Waiting | does not wait | counts to three | lets silence work
        """),
        "Below, At, Above",
        "Before the lesson/Planning/Goals; "
        "During the lesson/Talking/Questions; During the lesson/Talking/Waiting",
        9,
        [Merge(0, 1, 0, 3), Merge(4, 1, 4, 3)],
        listed="Below, At, Above",
    ),
    "terms under the years": Grid(
        lines("""
            Thema | Jaar 1 | | Jaar 2 |
             | Najaar | Voorjaar | Najaar | Voorjaar
            Leren | leest over leren | kijkt naar leren | bespreekt leren | onderzoekt leren
            Werken | loopt mee | geeft een les | geeft lessen | draait de klas
        """),
        "Najaar, Voorjaar, Najaar, Voorjaar",
        "Leren; Werken",
        8,
        [Merge(0, 0, 1, 0), Merge(0, 1, 0, 2), Merge(0, 3, 0, 4)],
        "Jaar 1, Jaar 1, Jaar 2, Jaar 2",
        listed="Thema",
    ),
    "an unnamed column of percents between Italian layers and levels": Grid(
        lines("""
            Dimensione | Indicatore | | Iniziale | Base | Intermedio | Avanzato
            Ascolto | Attenzione | 25% | si distrae | segue a tratti | segue sempre | aiuta a seguire
             | Domande | 25% | non chiede | chiede se serve | chiede spesso | apre il dialogo
            Parola | Lessico | 50% | poche parole | parole comuni | parole giuste | parole rare
        """),
        "Iniziale, Base, Intermedio, Avanzato",
        "Ascolto/Attenzione; Ascolto/Domande; Parola/Lessico",
        12,
        [Merge(1, 0, 2, 0)],
        listed="Dimensione, Indicatore, 25%, 25%, 50%",
    ),
    "an example row of dots first, dashes where nothing is asked": Grid(
        lines("""
            Vakgebied | Onderdeel | Leerling-kok | Zelfstandig kok | Chef
            … | … | … | … | …
            Keuken | Snijden | snijdt grof | snijdt fijn | -
            Keuken | Sauzen | - | maakt een fond | bedenkt een saus
            Zaal | Gasten | groet de gast | leest de gast | verrast de gast
        """),
        "Leerling-kok, Zelfstandig kok, Chef",
        "Keuken/Snijden; Keuken/Sauzen; Zaal/Gasten",
        9,
        listed="Vakgebied, Onderdeel, …, …, …, …, …",
    ),
    "empty columns and rows for air, proof to be filled in": Grid(
        lines("""
            Zorgpad wijkverpleging | | | | | | |
             | | | | | | |
            Nr | Kerntaak | | Start | Midden | Eind | | Bewijs
             | | | | | | |
            1 | Indiceren | | leest een indicatie | stelt een indicatie samen | stelt een indicatie | |
             | | | | | | |
            2 | Verzorgen | | volgt het plan | past het plan aan | schrijft het plan | | zie map
             | | | | | | |
            3 | Overleggen | | luistert | brengt in | zit voor | |
        """),
        "Start, Midden, Eind",
        "Indiceren; Verzorgen; Overleggen",
        9,
        listed="Zorgpad wijkverpleging, Nr, Kerntaak, Bewijs, 1, 2, 3",
    ),
    "marks under Norwegian names, hours among the rows": Grid(
        lines("""
            Mål | Lav | Middels | Høy
            Karakter | 1-2 | 3-4 | 5-6
             | | |
            Tid | 1 time | 2 timer | 3 timer
             | | |
            Skrive | skriver korte setninger | skriver avsnitt | skriver hele tekster
            Lese | leser sakte | leser jevnt | leser med innlevelse
        """),
        "Lav, Middels, Høy",
        "Tid; Skrive; Lese",
        9,
        listed="Mål, Karakter, 1-2, 3-4, 5-6",
    ),
    "three lines: a title over all, points, and the words": Grid(
        lines("""
            Presenteren | Beoordeling | | |
             | 0 p | 3 p | 6 p | 10 p
            Criterium | Nog niet | Bijna | Op niveau | Boven niveau
            Houding | kijkt weg | kijkt soms op | kijkt de zaal in | neemt de zaal mee
            Opbouw | heeft geen begin | heeft een begin | heeft kop en staart | heeft een boog
            Totaal | | | | 20
        """),
        "Nog niet, Bijna, Op niveau, Boven niveau",
        "Houding; Opbouw",
        8,
        [Merge(0, 1, 0, 4)],
        listed="Presenteren, Beoordeling, 0 p, 3 p, 6 p, 10 p, Criterium, Totaal, 20",
    ),
    "a Polish trade: percents under the names, shares beside, a total": Grid(
        lines("""
Kryterium | Słabo | Dobrze | Bardzo dobrze | Udział
 | 0-50% | 51-80% | 81-100% |
Spawanie | szew jest nierówny | szew jest równy | szew jest równy i czysty | 40%
Cięcie | krawędź wymaga poprawy | krawędź jest prosta | krawędź jest gotowa | 35%
Pomiar | myli się o milimetry | mierzy dokładnie | mierzy i sprawdza | 25%
Razem | | | | 100%
"""),
        "Słabo, Dobrze, Bardzo dobrze",
        "Spawanie; Cięcie; Pomiar",
        9,
        listed="Kryterium, Udział, 0-50%, 51-80%, 81-100%, 40%, 35%, 25%, Razem, 100%",
    ),
    "one point for each row, with room on both sides": Grid(
        lines("""
Aandachtspunten | Criterium | Sterke punten
 | De inleiding noemt de vraag |
 | De bronnen zijn te vinden |
 | Het slot geeft antwoord |
"""),
        "Sterke punten",
        "De inleiding noemt de vraag; De bronnen zijn te vinden; Het slot geeft antwoord",
        0,
        listed="Aandachtspunten, Criterium",
    ),
    "a row that describes the levels is a row": Grid(
        lines("""
Vaardigheid | Novice | Competent | Expert
Omschrijving | volgt regels | plant bewust | ziet wat nodig is
Plannen | plant een les met een format | plant een week met doelen | plant een jaar op gevoel
Toetsen | neemt een toets over | maakt een toets bij doelen | ziet aan een blik wie het snapt
"""),
        "Novice, Competent, Expert",
        "Omschrijving; Plannen; Toetsen",
        9,
        listed="Vaardigheid",
    ),
    "codes before the titles of groups and of rows": Grid(
        lines("""
 | | Basis | Verdieping
A | Lesgeven | |
A1 | Uitleggen | geeft een heldere uitleg | laat leerlingen uitleggen
A2 | Vragen | stelt open vragen | bouwt een gesprek van vragen
B | Begeleiden | |
B1 | Luisteren | luistert zonder oordeel | hoort wat niet gezegd is
"""),
        "Basis, Verdieping",
        "A Lesgeven/A1 Uitleggen; A Lesgeven/A2 Vragen; B Begeleiden/B1 Luisteren",
        6,
    ),
    "points of each year under the years": Grid(
        lines("""
Leerdoel | Jaar 1 | Jaar 2 | Jaar 3
Studiepunten | 60 | 60 | 60
Ontwerpen | maakt een lesplan | maakt een lessenreeks | maakt een curriculum
Onderzoeken | leest een artikel | doet een enquête | schrijft een artikel
"""),
        "Jaar 1, Jaar 2, Jaar 3",
        "Ontwerpen; Onderzoeken",
        6,
        listed="Leerdoel, Studiepunten, 60, 60, 60",
    ),
    "French parents repeated in each row": Grid(
        lines("""
Axe | Compétence | Débutant | Confirmé | Référent
Classe | Gérer le temps | suit l'emploi du temps | adapte le rythme | forme les collègues
Classe | Gérer le groupe | rappelle les règles | prévient les conflits | apaise toute l'école
Équipe | Coopérer | participe aux réunions | anime les réunions | crée des réseaux
"""),
        "Débutant, Confirmé, Référent",
        "Classe/Gérer le temps; Classe/Gérer le groupe; Équipe/Coopérer",
        9,
        listed="Axe, Compétence",
    ),
    "levels of stars, the best first": Grid(
        lines("""
Onderdeel | *** | ** | *
Zwemmen | zwemt een uur zonder rust | zwemt tien minuten | drijft op de rug
Duiken | haalt een ring van de bodem | duikt van de kant | gaat onder water
"""),
        "***, **, *",
        "Zwemmen; Duiken",
        6,
        listed="Onderdeel",
    ),
    "parts under a title over the whole width, each with the header again": Grid(
        lines("""
Vakinhoud | | |
 | Start | Groei | Bloei
Lezen | leest voor uit een boek | kiest boeken bij kinderen | maakt de school tot bibliotheek
 | | |
Pedagogiek | | |
 | Start | Groei | Bloei
Sfeer | groet bij de deur | kent ieders verhaal | maakt van de klas een thuis
Regels | noemt de regels | maakt regels samen | heeft geen regels nodig
"""),
        "Start, Groei, Bloei",
        "Vakinhoud/Lezen; Pedagogiek/Sfeer; Pedagogiek/Regels",
        9,
        [Merge(0, 0, 0, 3), Merge(4, 0, 4, 3)],
        listed="Start, Groei, Bloei",
    ),
    "a first level unlike the others, proof and notes beside": Grid(
        lines("""
Kernpraktijk | Op weg | Bekwaam | Zeer bekwaam | Bewijs | Opmerkingen
Doelen stellen | neemt doelen over uit het boek | stelt ze voor de klas | stelt ze met ieder kind | lesplan | mooi
Feedback geven | zegt of het goed is | zegt wat er beter kan | laat kinderen elkaar helpen | video |
"""),
        "Op weg, Bekwaam, Zeer bekwaam",
        "Doelen stellen; Feedback geven",
        6,
        listed="Kernpraktijk, Bewijs, Opmerkingen",
    ),
    "letters instead of texts": Grid(
        lines("""
Taak | Docent | Coördinator | Directeur
Rooster maken | C | R | A
Toetsen afnemen | R | A | I
Ouders bellen | R | C | I
"""),
        "Docent, Coördinator, Directeur",
        "Rooster maken; Toetsen afnemen; Ouders bellen",
        9,
        listed="Taak",
    ),
    "a Turkish title, points between brackets": Grid(
        lines("""
Sunum değerlendirme | | | |
Ölçüt | Zayıf | Orta | İyi | Çok iyi
 | (1) | (2) | (3) | (4)
Ses | sesi duyulmuyor | sesi bazen duyuluyor | sesi net duyuluyor | sesi salonu dolduruyor
Beden | yere bakıyor | bazen bize bakıyor | bize bakıyor | herkesi içine alıyor
"""),
        "Zayıf, Orta, İyi, Çok iyi",
        "Ses; Beden",
        8,
        listed="Sunum değerlendirme, Ölçüt, (1), (2), (3), (4)",
    ),
    "stages of unequal width": Grid(
        lines("""
Rol | Opleiding | | | Werk
 | Jaar 1 | Jaar 2 | Jaar 3 | Startend leraar
Pedagoog | maakt contact | bouwt een band | stelt grenzen | draagt een klas
Didacticus | legt een som uit | kiest een werkvorm | toetst begrip | ontwerpt lessen
"""),
        "Jaar 1, Jaar 2, Jaar 3, Startend leraar",
        "Pedagoog; Didacticus",
        8,
        [Merge(0, 0, 1, 0), Merge(0, 1, 0, 3)],
        "Opleiding, Opleiding, Opleiding, Werk",
        listed="Rol",
    ),
    "sentences as titles, in parts with a title above": Grid(
        lines("""
Wat kun je? | Nog niet | Soms | Altijd
Samen werken | | |
Ik luister naar een ander | ik praat er doorheen | ik luister soms | ik vat samen wat ik hoor
Ik doe mijn deel | ik laat het liggen | ik doe een stuk | ik doe het en help
 | | |
Alleen werken | | |
Ik begin op tijd | ik wacht lang | ik begin na een duwtje | ik begin vanzelf
"""),
        "Nog niet, Soms, Altijd",
        "Samen werken/Ik luister naar een ander; Samen werken/Ik doe mijn deel; Alleen werken/Ik begin op tijd",
        9,
        listed="Wat kun je?",
    ),
    "marks between titles and levels, and their sum": Grid(
        lines("""
Element | Marks | Distinction | Merit | Pass
Design | 30 | shows a design that surprises | shows a sound design | shows a sketch
Making | 50 | makes it without a flaw | makes it well | makes it work
Report | 20 | tells why it works | tells how it works | tells what it is
Total | 100 | | |
"""),
        "Distinction, Merit, Pass",
        "Design; Making; Report",
        9,
        listed="Element, Marks, 30, 50, 20, Total, 100",
    ),
    "an explanation between titles and levels": Grid(
        lines("""
Competentie | Omschrijving | Niveau 1 | Niveau 2 | Niveau 3
Plannen | hoe je tijd verdeelt | plant een dag | plant een week | plant een jaar
Samenwerken | hoe je met anderen werkt | werkt met een maat | werkt in een team | werkt met partners
"""),
        "Niveau 1, Niveau 2, Niveau 3",
        "Plannen\nhoe je tijd verdeelt; Samenwerken\nhoe je met anderen werkt",
        6,
        listed="Competentie, Omschrijving",
    ),
    "three German layers merged down": Grid(
        lines("""
Bereich | Kompetenz | Indikator | Stufe 1 | Stufe 2 | Stufe 3
Unterricht | Planen | Ziele | nennt Ziele der Stunde | stimmt Ziele ab | entwickelt Ziele mit der Klasse
 | | Zeit | hält den Plan ein | passt den Plan an | gibt Zeit in die Hand der Klasse
 | Führen | Regeln | setzt Regeln durch | begründet Regeln | lässt Regeln finden
Schule | Beraten | Eltern | gibt Auskunft | berät Eltern | baut ein Netz mit Eltern
"""),
        "Stufe 1, Stufe 2, Stufe 3",
        "Unterricht/Planen/Ziele; Unterricht/Planen/Zeit; Unterricht/Führen/Regeln; Schule/Beraten/Eltern",
        12,
        [Merge(1, 0, 3, 0), Merge(1, 1, 2, 1)],
        listed="Bereich, Kompetenz, Indikator",
    ),
    "lines to sign under the grid": Grid(
        lines("""
Gedrag | Onder verwachting | Naar verwachting | Boven verwachting
Komt op tijd | komt vaak te laat | komt op tijd | is er als eerste
Vraagt hulp | loopt vast | vraagt hulp | biedt hulp
 | | |
Naam: | | |
Datum: | | |
Handtekening beoordelaar: | | |
"""),
        "Onder verwachting, Naar verwachting, Boven verwachting",
        "Komt op tijd; Vraagt hulp",
        6,
        listed="Gedrag, Naam:, Datum:, Handtekening beoordelaar:",
    ),
    "numbers before the titles": Grid(
        lines("""
Thema | Leeuw | Tijger | Panter
1. Oriënteren | leest een kaart | loopt op kompas | leidt een tocht
2. Koken | bakt een ei | kookt een maaltijd | kookt voor de groep
3. Knopen | legt een mastworp | sjort een driepoot | bouwt een toren
"""),
        "Leeuw, Tijger, Panter",
        "1. Oriënteren; 2. Koken; 3. Knopen",
        9,
        listed="Thema",
    ),
    "titles of groups merged over the levels, low in the name of one": Grid(
        lines("""
Domein | Vaardigheid | Laag | Midden | Hoog
Denken | Analyse | | |
 | ontleden | noemt de delen | legt verbanden tussen de delen | ziet het geheel in de delen
 | vergelijken | noemt een verschil | weegt verschillen af | kiest op grond van verschillen
 | Creatie | | |
 | bedenken | bedenkt één ding | bedenkt veel dingen | bedenkt wat niemand bedacht
Doen | Uitvoering | | |
 | maken | maakt het na | maakt het zelf | maakt het beter
"""),
        "Laag, Midden, Hoog",
        "Denken/Analyse/ontleden; Denken/Analyse/vergelijken; Denken/Creatie/bedenken; Doen/Uitvoering/maken",
        12,
        [Merge(1, 1, 1, 4), Merge(4, 1, 4, 4), Merge(6, 1, 6, 4), Merge(1, 0, 5, 0), Merge(6, 0, 7, 0)],
        listed="Domein, Vaardigheid",
    ),
    "a version above, nothing in the corner": Grid(
        lines("""
Versie 3 van mei | | | |
 | | | |
 | Kiem | Spruit | Stengel | Bloem
Durf | wacht af wat er komt | probeert iets kleins | probeert iets groots | neemt anderen mee
Maat | doet alles tegelijk | kiest een ding | kiest wat telt | laat los wat niet telt
"""),
        "Kiem, Spruit, Stengel, Bloem",
        "Durf; Maat",
        8,
        listed="Versie 3 van mei",
    ),
}

ON_THEIR_SIDE: dict[str, Grid] = {
    "language levels down the side": Grid(
        lines("""
            Level | Listening | Reading | Speaking
            A1 | catches names | reads signs | says hello
            A2 | catches the topic | reads notes | asks the way
            B1 | follows a story | reads letters | tells a story
            B2 | follows a debate | reads novels | joins a debate
        """),
        "A1, A2, B1, B2",
        "Listening; Reading; Speaking",
        12,
        listed="Level",
    ),
    "one holistic description for each score": Grid(
        lines("""
            Score | What it looks like
            4 | the whole text carries one idea to the end
            3 | the text has an idea and mostly keeps to it
            2 | the text has several ideas without order
            1 | the text has no idea that a reader can find
        """),
        "4, 3, 2, 1",
        "What it looks like",
        4,
        listed="Score",
    ),
    "career steps down the side in Dutch": Grid(
        lines("""
            Functie | Onderwijs | Onderzoek | Organisatie
            Beginnend docent | geeft colleges | leest mee | sluit aan
            Ervaren docent | ontwerpt colleges | schrijft mee | organiseert
            Hoofddocent | ontwerpt programma's | leidt onderzoek | bestuurt
        """),
        "Beginnend docent, Ervaren docent, Hoofddocent",
        "Onderwijs; Onderzoek; Organisatie",
        9,
        listed="Functie",
    ),
}
