"""Grids in habits of schools, trades and clubs of several countries, in our own words: the third fifteen."""

from napl_desktop.exchange.tables.raw import Merge
from tests.core.drawn_grids import Grid, lines

THIRD_GRIDS: dict[str, Grid] = {
    "a Turkish title, points between brackets": Grid(
        lines("""
            Sunum değerlendirme |  |  |  |
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
            Rol | Opleiding |  |  | Werk
             | Jaar 1 | Jaar 2 | Jaar 3 | Startend leraar
            Pedagoog | maakt contact | bouwt een band | stelt grenzen | draagt een klas
            Didacticus | legt een som uit | kiest een werkvorm | toetst begrip | ontwerpt lessen
        """),
        "Jaar 1, Jaar 2, Jaar 3, Startend leraar",
        "Pedagoog; Didacticus",
        8,
        [Merge(0, 0, 1, 0), Merge(0, 1, 0, 3)],
        stages="Opleiding, Opleiding, Opleiding, Werk",
        listed="Rol",
    ),
    "sentences as titles, in parts with a title above": Grid(
        lines("""
            Wat kun je? | Nog niet | Soms | Altijd
            Samen werken |  |  |
            Ik luister naar een ander | ik praat er doorheen | ik luister soms | ik vat samen wat ik hoor
            Ik doe mijn deel | ik laat het liggen | ik doe een stuk | ik doe het en help
             |  |  |
            Alleen werken |  |  |
            Ik begin op tijd | ik wacht lang | ik begin na een duwtje | ik begin vanzelf
        """),
        "Nog niet, Soms, Altijd",
        "Samen werken/Ik luister naar een ander; Samen werken/Ik doe mijn deel; "
        "Alleen werken/Ik begin op tijd",
        9,
        listed="Wat kun je?",
    ),
    "marks between titles and levels, and their sum": Grid(
        lines("""
            Element | Marks | Distinction | Merit | Pass
            Design | 30 | shows a design that surprises | shows a sound design | shows a sketch
            Making | 50 | makes it without a flaw | makes it well | makes it work
            Report | 20 | tells why it works | tells how it works | tells what it is
            Total | 100 |  |  |
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
        [
            ["Bereich", "Kompetenz", "Indikator", "Stufe 1", "Stufe 2", "Stufe 3"],
            [
                "Unterricht",
                "Planen",
                "Ziele",
                "nennt Ziele der Stunde",
                "stimmt Ziele ab",
                "entwickelt Ziele mit der Klasse",
            ],
            ["", "", "Zeit", "hält den Plan ein", "passt den Plan an", "gibt Zeit in die Hand der Klasse"],
            ["", "Führen", "Regeln", "setzt Regeln durch", "begründet Regeln", "lässt Regeln finden"],
            ["Schule", "Beraten", "Eltern", "gibt Auskunft", "berät Eltern", "baut ein Netz mit Eltern"],
        ],
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
             |  |  |
            Naam: |  |  |
            Datum: |  |  |
            Handtekening beoordelaar: |  |  |
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
            Denken | Analyse |  |  |
             | ontleden | noemt de delen | legt verbanden tussen de delen | ziet het geheel in de delen
             | vergelijken | noemt een verschil | weegt verschillen af | kiest op grond van verschillen
             | Creatie |  |  |
             | bedenken | bedenkt één ding | bedenkt veel dingen | bedenkt wat niemand bedacht
            Doen | Uitvoering |  |  |
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
            Versie 3 van mei |  |  |  |
             |  |  |  |
             | Kiem | Spruit | Stengel | Bloem
            Durf | wacht af wat er komt | probeert iets kleins | probeert iets groots | neemt anderen mee
            Maat | doet alles tegelijk | kiest een ding | kiest wat telt | laat los wat niet telt
        """),
        "Kiem, Spruit, Stengel, Bloem",
        "Durf; Maat",
        8,
        listed="Versie 3 van mei",
    ),
    "a place for the score beside the levels and under them": Grid(
        lines("""
            Rubric verslag |  |  |  |
            Criterium | Onvoldoende (0) | Matig (1) | Goed (2) | Score
            Inleiding | er is geen vraag | de vraag is vaag | de vraag is scherp |
            Kern | bronnen ontbreken | er zijn bronnen | bronnen worden gewogen |
            Eindscore |  |  |  |
        """),
        "Onvoldoende (0), Matig (1), Goed (2)",
        "Inleiding; Kern; Eindscore",
        6,
        listed="Rubric verslag, Criterium, Score",
    ),
    "points between the stages and the names": Grid(
        [
            ["Onderdeel", "Onder de norm", "", "Boven de norm", ""],
            ["", "1", "2", "3", "4"],
            ["", "Zwak", "Matig", "Ruim", "Top"],
            [
                "Taal",
                "schrijft met veel fouten",
                "schrijft met enkele fouten",
                "schrijft vrijwel foutloos",
                "schrijft met stijl",
            ],
            [
                "Bouw",
                "heeft geen alinea's",
                "heeft enkele alinea's",
                "heeft duidelijke alinea's",
                "heeft een spanningsboog",
            ],
        ],
        "Zwak, Matig, Ruim, Top",
        "Taal; Bouw",
        8,
        [Merge(0, 1, 0, 2), Merge(0, 3, 0, 4)],
        stages="Onder de norm, Onder de norm, Boven de norm, Boven de norm",
        listed="Onderdeel, 1, 2, 3, 4",
    ),
    "marks of a pupil, and notes": Grid(
        lines("""
            Ik kan | Ja | Een beetje | Nee | Notities
            de klok lezen | ✓ |  |  |
            met geld betalen |  | ✓ |  | met hulp van juf
            een kaart lezen |  |  | ✓ |
        """),
        "Ja, Een beetje, Nee",
        "de klok lezen; met geld betalen; een kaart lezen",
        3,
        listed="Ik kan, Notities",
    ),
    "titles of groups in the first of two layers": Grid(
        [
            ["Domein", "Competentie", "Junior", "Senior", "Principal"],
            ["Techniek", "", "", "", ""],
            [
                "",
                "Programmeren",
                "schrijft code met hulp",
                "schrijft code die anderen lezen",
                "bepaalt hoe het bedrijf code schrijft",
            ],
            ["", "Testen", "draait tests", "schrijft tests", "ontwerpt teststrategie"],
            ["", "", "", "", ""],
            ["Mensen", "", "", "", ""],
            ["", "Feedback", "vraagt feedback", "geeft feedback", "maakt feedback gewoon"],
        ],
        "Junior, Senior, Principal",
        "Techniek/Programmeren; Techniek/Testen; Mensen/Feedback",
        9,
        listed="Domein, Competentie",
    ),
    "Portuguese shares behind the levels, their sum without a word": Grid(
        lines("""
            Critério | Iniciante | Intermédio | Avançado | Peso
            Leitura | lê palavras soltas | lê frases com ajuda | lê textos longos sozinho | 50%
            Escrita | escreve o nome | escreve frases curtas | escreve histórias | 30%
            Fala | responde com gestos | responde com palavras | conversa à vontade | 20%
             |  |  |  | 100%
        """),
        "Iniciante, Intermédio, Avançado",
        "Leitura; Escrita; Fala",
        9,
        listed="Critério, Peso, 50%, 30%, 20%, 100%",
    ),
}
