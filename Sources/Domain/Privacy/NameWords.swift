/// The words by which names are told from the rest.
enum NameWords {
  enum Count { case one, many }

  /// Whether a word, in lower case, stands for a pupil or for pupils.
  static func pupil(_ word: String) -> Count? {
    if one.contains(word) { return .one }
    return many.contains(word) ? .many : nil
  }

  private static let one: Set<String> = [
    "leerling", "leerlinge", "kind", "kindje", "jongen", "jongetje", "meisje", "pupil", "zoon", "zoontje", "dochter",
    "dochtertje", "broer", "broertje", "zus", "zusje", "child", "boy", "girl", "son", "daughter", "student", "studente",
    "deelnemer", "deelneemster",
  ]
  private static let many: Set<String> = [
    "leerlingen", "kinderen", "kids", "jongens", "meisjes", "pupils", "children", "boys", "girls", "studenten",
    "students",
    "deelnemers", "participants",
  ]

  /// What may stand between "leerling" and the name.
  static let links: Set<String> = [
    "heet", "heette", "genaamd", "met", "naam", "named", "called", "name", "namelijk", "zoals", "is", "was", "nl",
  ]

  /// The small words in surnames.
  static let particles: Set<String> = [
    "van", "de", "den", "der", "'t", "ter", "ten", "te", "von", "di", "da", "dos", "del", "la", "le", "el", "al",
    "ben", "bin", "ibn",
  ]

  /// What begins with a capital and is no name of a person, wherever it stands.
  static let never: Set<String> = [
    "de", "het", "een", "the", "van", "in", "op", "na", "voor", "met", "en", "of", "er", "die", "dat", "deze", "dit",
    "ook",
    "wie", "wat", "we", "ze", "zij", "hij", "ik", "maar", "niet", "nog", "veel", "alle", "elk", "elke", "goede", "heel",
    "basisschool", "school", "middenschool", "instituut", "college", "atheneum", "academie", "campus", "vrije",
    "gemeentelijke", "stedelijke", "stad", "gemeente", "bibliotheek", "zaal", "labo", "graad", "leerjaar", "klas",
    "vestiging", "sint", "workshop", "robots", "robot", "micro", "lego", "scratch", "minecraft", "google", "microsoft",
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "januari", "februari", "maart", "april", "mei", "juni", "juli",
    "augustus",
    "september", "oktober", "november", "december", "january", "february", "march", "may", "june", "july", "august",
    "october", "kerstmis", "pasen", "nederlands", "frans", "engels", "vlaanderen", "vlaams", "vlaamse", "brussel",
    "belgië", "antwerpen", "kempen", "a", "and", "it", "they", "he", "she", "this", "that", "after", "before",
  ]

  /// Whether a word, in lower case, is a given name that children and adults of Flanders often have. Of a double name
  /// (Anne-Marie) the first part decides. What is a Dutch word as well (Roos, Storm, Mei) is left out, and what is an abbreviation (Max).
  static func isGivenName(_ word: String) -> Bool {
    givenNames.contains(word) || word.split(separator: "-").first.map { givenNames.contains(String($0)) } == true
  }

  private static let givenNames: Set<String> = Set(
    """
    aaron abdel abdullah achmed adam ahmed aisha alexander alexandra ali alice alina alisa amber amélie amelie amina amine \
    amir amira amy an ana anaïs anas andré andreas anja anke ann anna annelies anne annick anouk antoine aria ariane \
    arne arno arthur artuur astrid aya ayoub babette bart basil bas baptiste beau ben benjamin bert bilal birgit bjorn \
    bram brecht britt bruno camille camiel carine carl carla carlo carmen caro caroline cas casper catharina cato cédric \
    celine céline charlotte charlie chiara chloé chloë chris christine christophe ciska claire clara cleo coen cyriel daan \
    dana daniel daniël daria david davy dean denis diana dieter dina dirk dominique dries eden eef eline elena elias \
    elif elisa elisabeth élise elise ella ellen elke els emiel emil emile emilia emilie emma emmanuel emre enzo eric erik esra \
    estelle ethan eva eveline evi fabian fatima fatma felix fernand ferre fien filip finn floor flor flore florence \
    floris fran franciska frank frans frederik gabriel geert georges gerard gert gilles gitte glenn greet greta griet guido \
    gust guust gustaaf hamza hanne hannah hannes hans hasan hassan hedwig heidi helena helene helga hilde hugo ibrahim ilias ilyas \
    ilse imane imran inge inès ines ingrid iris isa isaac isabel isabelle ismail ivan jaak jack jade jacob jakob jan jana janne \
    jarne jarno jasmine jason jasper jef jeff jelle jens jente jeroen jesse jessica jill joachim joke jolien jonas jonathan \
    joost joppe jordy joren joris jos josé josephine joshua josse jozef jules julia julie julien juliette juul kaat karel karen \
    karim kato katleen katrien katrijn kasper kevin khadija kim kobe koen kris kristel kristien kristof kyara lander lara \
    lars laura lauranne laure lauren laurens lea léa leen leila leon léon leonie lena lenn lennert lennox lewis lex lien lies \
    liesbet liesbeth liam lieve lily lina linde lisa lise liv lode loïc lore lot lotte lou louis louise lowie luca lucas lucia \
    lucie luka lukas luk luna lut luc lyna maarten maaike maité mathias mathijs mathis matteo matthias manon marc marcel marco \
    margaux margot maria marie marieke marijke mario marjan mark marleen martijn martin martine marwa maryam matilde maud \
    maurice mauro maxim maxime maya mehdi mehmet melissa merel mette michael michaël michel michelle miel mieke mila milan \
    milo mina mira mohamed mohammed moussa muhammad mustafa myriam nada nadia natalia natalie nathan nathalie naomi nele nell \
    nette nicky nico nicolas niels nina noa noah noé noël noëlle noémie noëmi noor nora nore norah nour nursel olivia oliver \
    olivier omar oona oscar pascal patrick paul paulien pauline peggy peter philippe pieter pierre pim quinten raf ralph \
    rania raoul rayan rebecca remi rené renée riet rik rita robbe robbert robin roel romain roland romy ronald rosa rosalie \
    rosanne ruben rune ruth sam samira samuel sander sara sarah sébastien sebastian seppe siebe siebren silke simon simone sien \
    siska sofia sofie sofiane sonja sophie stef stefaan stefan stefanie stella sterre steven stijn stien suzan suzanne sven \
    tatiana thibaut thibault thibeau thijs thomas tibe tibo tijl tijs tim timo tina tine tobias tom toon tristan tuur \
    valérie valerie vera veerle vic victor victoria vince vincent viktor walter ward warre wannes wim wout wouter xander \
    yana yannick yara yasmin yasmina yasmine yassin yassine younes youssef yusuf yente yves zara zeynep zita zoé zoë zeger
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
