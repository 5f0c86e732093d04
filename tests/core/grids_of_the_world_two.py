"""Grids in habits of schools, trades and clubs of several countries, in our own words: the second fifteen."""

from napl_desktop.exchange.tables.raw import Merge
from tests.core.drawn_grids import Grid, lines

SECOND_GRIDS: dict[str, Grid] = {
    "an unnamed column of percents between Italian layers and levels": Grid(
        lines("""
            Dimensione | Indicatore |  | Iniziale | Base | Intermedio | Avanzato
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
            Zorgpad wijkverpleging |  |  |  |  |  |  |
             |  |  |  |  |  |  |
            Nr | Kerntaak |  | Start | Midden | Eind |  | Bewijs
             |  |  |  |  |  |  |
            1 | Indiceren |  | leest een indicatie | stelt een indicatie samen | stelt een indicatie |  |
             |  |  |  |  |  |  |
            2 | Verzorgen |  | volgt het plan | past het plan aan | schrijft het plan |  | zie map
             |  |  |  |  |  |  |
            3 | Overleggen |  | luistert | brengt in | zit voor |  |
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
             |  |  |
            Tid | 1 time | 2 timer | 3 timer
             |  |  |
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
            Presenteren | Beoordeling |  |  |
             | 0 p | 3 p | 6 p | 10 p
            Criterium | Nog niet | Bijna | Op niveau | Boven niveau
            Houding | kijkt weg | kijkt soms op | kijkt de zaal in | neemt de zaal mee
            Opbouw | heeft geen begin | heeft een begin | heeft kop en staart | heeft een boog
            Totaal |  |  |  | 20
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
            Razem |  |  |  | 100%
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
             |  | Basis | Verdieping
            A | Lesgeven |  |
            A1 | Uitleggen | geeft een heldere uitleg | laat leerlingen uitleggen
            A2 | Vragen | stelt open vragen | bouwt een gesprek van vragen
            B | Begeleiden |  |
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
            Vakinhoud |  |  |
             | Start | Groei | Bloei
            Lezen | leest voor uit een boek | kiest boeken bij kinderen | maakt de school tot bibliotheek
             |  |  |
            Pedagogiek |  |  |
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
        [
            ["Kernpraktijk", "Op weg", "Bekwaam", "Zeer bekwaam", "Bewijs", "Opmerkingen"],
            [
                "Doelen stellen",
                "neemt doelen over uit het boek",
                "stelt ze voor de klas",
                "stelt ze met ieder kind",
                "lesplan",
                "mooi",
            ],
            [
                "Feedback geven",
                "zegt of het goed is",
                "zegt wat er beter kan",
                "laat kinderen elkaar helpen",
                "video",
                "",
            ],
        ],
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
}
