"""Grids in habits of schools, trades and clubs of several countries, in our own words, also on their side."""

from napl_desktop.exchange.tables.raw import Merge
from tests.core.drawn_grids import Grid, lines

LAST_GRIDS: dict[str, Grid] = {
    "percents on a second line of each name": Grid(
        [
            ["Kriterium", "Stufe A\n(90-100 %)", "Stufe B\n(75-89 %)", "Stufe C\n(50-74 %)"],
            ["Inhalt", "deckt alle Punkte ab", "deckt die meisten Punkte ab", "deckt wenige Punkte ab"],
            ["Form", "fehlerfrei und klar", "wenige Fehler", "viele Fehler"],
        ],
        "Stufe A (90-100 %), Stufe B (75-89 %), Stufe C (50-74 %)",
        "Inhalt; Form",
        6,
        listed="Kriterium",
    ),
    "parts with a title over the levels, the header only once": Grid(
        lines("""
             | Start | Midden | Eind
             | Voor de les |  |
            Doelen | neemt doelen over | kiest doelen zelf | stelt doelen samen op
            Materiaal | pakt het boek | zoekt iets erbij | maakt het zelf
             | Na de les |  |
            Terugblik | vraagt of het goed ging | vraagt wat er beter kan | onderzoekt wat er gebeurde
        """),
        "Start, Midden, Eind",
        "Voor de les/Doelen; Voor de les/Materiaal; Na de les/Terugblik",
        9,
        [Merge(1, 1, 1, 3), Merge(4, 1, 4, 3)],
    ),
    "an empty column before levels called after colours": Grid(
        lines("""
            Gedrag |  | Rood | Oranje | Groen
            Wachten |  | roept erdoor | wacht met moeite | wacht op de beurt
            Delen |  | houdt alles zelf | deelt als het moet | deelt uit zichzelf
            Opruimen |  | laat alles liggen | ruimt op na vragen | ruimt op en helpt
        """),
        "Rood, Oranje, Groen",
        "Wachten; Delen; Opruimen",
        9,
        listed="Gedrag",
    ),
    "scores of three people and their mean": Grid(
        lines("""
            Vaardigheid | Anna | Bram | Carla
            Plannen | 3 | 4 | 2
            Luisteren | 5 | 4 | 4
            Schrijven | 2 | 3 | 5
            Gemiddelde | 3.3 | 3.7 | 3.7
        """),
        "Anna, Bram, Carla",
        "Plannen; Luisteren; Schrijven",
        9,
        listed="Vaardigheid, Gemiddelde, 3.3, 3.7, 3.7",
    ),
    "names of levels that are sentences": Grid(
        [
            [
                "Competentie",
                "Beginnend: je doet het met hulp van een ander",
                "Gevorderd: je doet het zelf",
                "Ervaren: je helpt een ander",
            ],
            [
                "Overleggen",
                "Je zit erbij en je stelt een vraag als je iets niet weet",
                "Je brengt een punt in en je komt met een voorstel",
                "Je leidt het overleg en je let op wie er nog niets zei",
            ],
            [
                "Rapporteren",
                "Je vult het formulier in dat klaarligt voor jou",
                "Je schrijft zelf een verslag dat anderen lezen",
                "Je kijkt verslagen van anderen na en geeft ze tips",
            ],
        ],
        "Beginnend: je doet het met hulp van een ander, Gevorderd: je doet het zelf, "
        "Ervaren: je helpt een ander",
        "Overleggen; Rapporteren",
        6,
        listed="Competentie",
    ),
    "titles of groups under parents that are repeated": Grid(
        lines("""
            Bereik | Onderwerp | Niveau 1 | Niveau 2
            Klas | Sfeer |  |
            Klas | groeten | groet ieder kind bij de deur | weet hoe het met ieder kind gaat
            Klas | troosten | ziet verdriet van een kind | leert kinderen elkaar troosten
            School | Overleg |  |
            School | agenda | stuurt punten voor de agenda | maakt de agenda met het team
        """),
        "Niveau 1, Niveau 2",
        "Klas/Sfeer/groeten; Klas/Sfeer/troosten; School/Overleg/agenda",
        6,
        listed="Bereik, Onderwerp",
    ),
    "letters of grades over the words": Grid(
        [
            ["", "A", "B", "C", "D"],
            ["Area", "Excellent", "Good", "Fair", "Poor"],
            [
                "Teamwork",
                "brings out the best in others",
                "works well with others",
                "works with some others",
                "works alone",
            ],
            [
                "Safety",
                "spots hazards before they occur",
                "follows all the rules",
                "follows rules when told",
                "ignores the rules",
            ],
        ],
        "Excellent, Good, Fair, Poor",
        "Teamwork; Safety",
        8,
        listed="Area, A, B, C, D",
    ),
    "a footnote and a source": Grid(
        lines("""
            Taak | Leerling | Gezel | Meester
            Meten* | meet met een lint | meet met een laser | ziet het met het oog
            Zagen | zaagt recht | zaagt schuin | zaagt alles
            * in centimeters |  |  |
            Bron: werkplaats Noord |  |  |
        """),
        "Leerling, Gezel, Meester",
        "Meten*; Zagen",
        6,
        listed="Taak, * in centimeters, Bron: werkplaats Noord",
    ),
    "a list of people under the grid": Grid(
        lines("""
            Rol | Begint | Groeit | Bloeit
            Coach | luistert naar de vraag | vraagt door op de vraag | maakt zichzelf overbodig
            Trainer | volgt het draaiboek | past het draaiboek aan | schrijft het draaiboek
             |  |  |
             |  |  |
            Naam | School | Datum |
            Ans | De Brug | 3 mei |
            Bo | De Poort | 4 mei |
        """),
        "Begint, Groeit, Bloeit",
        "Coach; Trainer",
        6,
        listed="Rol, Naam, School, Datum, Ans, De Brug, 3 mei, Bo, De Poort, 4 mei",
    ),
    "Spanish parts, each with its own word in the corner": Grid(
        lines("""
            Lectura | Inicial | Medio | Alto
            Fluidez | lee palabra a palabra | lee frases con pausas | lee con buena entonación
            Comprensión | encuentra un dato | resume el texto | discute las ideas
            Escritura | Inicial | Medio | Alto
            Ortografía | comete muchas faltas | comete pocas faltas | escribe sin faltas
        """),
        "Inicial, Medio, Alto",
        "Lectura/Fluidez; Lectura/Comprensión; Escritura/Ortografía",
        9,
        listed="Inicial, Medio, Alto",
    ),
    "hours between titles and levels": Grid(
        lines("""
            Module | Uren | Basis | Plus
            Knippen | 12 | knipt op de lijn | knipt uit de vrije hand
            Naaien | 30 | naait een rechte naad | naait een rits in
            Patroon | 18 | tekent een patroon over | tekent een eigen patroon
        """),
        "Basis, Plus",
        "Knippen; Naaien; Patroon",
        6,
        listed="Module, Uren, 12, 30, 18",
    ),
    "one row, levels of points": Grid(
        lines("""
            Aspect | 0 punten | 1 punt | 2 punten
            Samenvatting | mist de hoofdzaak | noemt de hoofdzaak | verbindt hoofdzaak en detail
        """),
        "0 punten, 1 punt, 2 punten",
        "Samenvatting",
        3,
        listed="Aspect",
    ),
    "ages as levels": Grid(
        lines("""
            Ontwikkeling | 0-4 jaar | 4-8 jaar | 8-12 jaar
            Motoriek | loopt en klimt | fietst en zwemt | sport in een team
            Taal | spreekt in zinnen | leest korte boeken | schrijft verhalen
        """),
        "0-4 jaar, 4-8 jaar, 8-12 jaar",
        "Motoriek; Taal",
        6,
        listed="Ontwikkeling",
    ),
    "a grid that nobody filled in yet": Grid(
        lines("""
            Dimensie | Startbekwaam | Vakbekwaam | Expert
            Kern |  |  |
            Samenhang |  |  |
            Team |  |  |
        """),
        "Startbekwaam, Vakbekwaam, Expert",
        "Kern; Samenhang; Team",
        0,
        listed="Dimensie",
    ),
}

GRIDS_ON_THEIR_SIDE: dict[str, Grid] = {
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
    "a number and a name for each level down the side": Grid(
        lines("""
            Level | Descriptor | Example
            1 Foundation | works with guidance | follows a recipe
            2 Practitioner | works alone | adapts a recipe
            3 Leader | guides others | writes recipes
        """),
        "1 Foundation, 2 Practitioner, 3 Leader",
        "Descriptor; Example",
        6,
        listed="Level",
    ),
}
