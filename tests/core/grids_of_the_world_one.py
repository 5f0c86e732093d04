"""Grids in habits of schools, trades and clubs of several countries, in our own words: the first fifteen."""

from napl_desktop.exchange.tables.raw import Merge
from tests.core.drawn_grids import Grid, lines

FIRST_GRIDS: dict[str, Grid] = {
    "points before the names of the levels, a total to fill in": Grid(
        lines("""
            Criteria | 4 – Exceeds | 3 – Meets | 2 – Nearly | 1 – Not yet
            Argument | weighs several views | defends one view | names a view | lists facts
            Sources | compares sources | cites sources | mentions a source | uses none
            Voice | makes us listen | is clear | is heard | mumbles
            Total: __ / 12 |  |  |  |
        """),
        "4 – Exceeds, 3 – Meets, 2 – Nearly, 1 – Not yet",
        "Argument; Sources; Voice",
        12,
        listed="Criteria, Total: __ / 12",
    ),
    "a language grid in German, parents once": Grid(
        [
            ["", "", "A1", "A2", "B1", "B2"],
            [
                "Verstehen",
                "Hören",
                "versteht Wörter",
                "versteht kurze Sätze",
                "folgt einem Bericht",
                "folgt einem Vortrag",
            ],
            [
                "",
                "Lesen",
                "liest ein Schild",
                "liest einen Brief",
                "liest einen Artikel",
                "liest einen Roman",
            ],
            [
                "Sprechen",
                "Gespräch",
                "stellt sich vor",
                "fragt nach dem Weg",
                "erzählt vom Urlaub",
                "streitet mit",
            ],
        ],
        "A1, A2, B1, B2",
        "Verstehen/Hören; Verstehen/Lesen; Sprechen/Gespräch",
        12,
    ),
    "standards as bands over numbered focus areas": Grid(
        lines("""
            Focus area | Graduate | Proficient | Highly accomplished | Lead
            Standard 1: Know your pupils |  |  |  |
            1.1 How they learn | knows how they learn | uses how they learn | helps others use it | leads in it
            1.2 Where they come from | knows of differences | plans for them | supports others | leads others
            Standard 2: Know your subject |  |  |  |
            2.1 Content | knows the content | organises the content | models content | leads the subject
        """),
        "Graduate, Proficient, Highly accomplished, Lead",
        "Standard 1: Know your pupils/1.1 How they learn; "
        "Standard 1: Know your pupils/1.2 Where they come from; "
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
            Strategy | Planning ahead | PLAN |  |  |  | advises on plans | owns the plan
             | Managing risk | RISK |  |  | carries out a check | advises on risk | owns the risk
            Delivery | Testing | TEST | runs a script | helps to test | designs a test | leads the testing |
             | Operating | OPER | follows a list | helps users | keeps things going |  |
        """),
        "1 Follow, 2 Assist, 3 Apply, 4 Enable, 5 Ensure",
        "Strategy/PLAN Planning ahead; Strategy/RISK Managing risk; Delivery/TEST Testing; "
        "Delivery/OPER Operating",
        12,
        [Merge(1, 0, 2, 0), Merge(3, 0, 4, 0)],
        listed="Category, Skill, Code",
    ),
    "numbers over the words for the levels, one word over all": Grid(
        lines("""
            EPA | Bekwaamheidsniveau |  |  |
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
            Natuur |  |  |
            Insigne | Brons | Zilver | Goud
            Sporen | herkent drie sporen | volgt een spoor | leert welpen volgen
            Vuur | legt een vuur | kookt op vuur | leidt een kampvuur
             |  |  |
            Water |  |  |
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
            Klimaat | Sfeer |  |  |
             | Toont respect | is beleefd | luistert naar ieder | maakt respect van allen
             | Maakt contact | kent namen | kent verhalen | kent dromen
             | Orde |  |  |
             | Houdt overzicht | ziet de klas | ziet ieder kind | ziet wat komt
            Instructie | Uitleg |  |  |
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
             | Before the lesson |  |
            Planning | Below | At | Above
            Goals | has no goals | sets goals | sets goals with pupils
             |  |  |
             | During the lesson |  |
            Talking | Below | At | Above
            Questions | asks none | asks closed ones | lets pupils ask
            Waiting | does not wait | counts to three | lets silence work
        """),
        "Below, At, Above",
        "Before the lesson/Planning/Goals; During the lesson/Talking/Questions; "
        "During the lesson/Talking/Waiting",
        9,
        [Merge(0, 1, 0, 3), Merge(4, 1, 4, 3)],
        listed="Below, At, Above",
    ),
    "terms under the years": Grid(
        lines("""
            Thema | Jaar 1 |  | Jaar 2 |
             | Najaar | Voorjaar | Najaar | Voorjaar
            Leren | leest over leren | kijkt naar leren | bespreekt leren | onderzoekt leren
            Werken | loopt mee | geeft een les | geeft lessen | draait de klas
        """),
        "Najaar, Voorjaar, Najaar, Voorjaar",
        "Leren; Werken",
        8,
        [Merge(0, 0, 1, 0), Merge(0, 1, 0, 2), Merge(0, 3, 0, 4)],
        stages="Jaar 1, Jaar 1, Jaar 2, Jaar 2",
        listed="Thema",
    ),
}
