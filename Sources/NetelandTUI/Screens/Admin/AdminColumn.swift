/// What a column of the tables says. Its name in files is its raw value.
enum AdminColumn: String, CaseIterable, Sendable {
  case name, title, municipality, network, levels, member, contact
  case code, strand, theme, grades, minutes, capacity, kit
  case address, host
  case role, partner, weekdays, skills, phone
  /// Given and planned in the school year in view.
  case guideHours = "guide-hours"
  case stock, usedBy = "used-by"
  case sector, website
  /// The pupils of the grades that the target counts, and of all grades.
  case countedPupils = "counted-pupils", allPupils = "all-pupils"
  /// Whether the numbers are last year's.
  case state
  case day, days, part, effect, scope
  case venue, groups, pupils
  case kind, meetingNetwork = "meeting-network", schools, people
  case field, value

  var id: ColumnID { ColumnID(rawValue) }

  var valueKind: ColumnKind {
    switch self {
    case .minutes, .capacity, .skills, .stock, .countedPupils, .allPupils, .groups, .pupils, .schools, .people: .number
    case .member, .state: .flag
    case .day, .days: .day
    default: .text
    }
  }

  var nature: ColumnNature {
    switch self {
    case .contact, .phone: .personal
    case .countedPupils, .allPupils, .pupils: .pupils
    default: .open
    }
  }

  /// Whether few values stand in it.
  var isGroupable: Bool {
    switch self {
    case .municipality, .network, .levels, .member, .strand, .theme, .grades, .kit, .host, .role, .partner, .weekdays,
      .sector, .state, .part, .effect, .scope, .venue, .kind, .meetingNetwork, .day, .days, .capacity, .minutes:
      true
    default: false
    }
  }

  var words: FieldWords {
    switch self {
    case .name: FieldWords("naam", english: "name")
    case .title: FieldWords("titel", english: "title")
    case .municipality: FieldWords("gemeente", english: "municipality")
    case .network: FieldWords("net", english: "network")
    case .levels: FieldWords("niveau", english: "level")
    case .member: FieldWords("lid", english: "member")
    case .contact: FieldWords("contact", english: "contact")
    case .code: FieldWords("code", english: "code")
    case .strand: FieldWords("reeks", english: "strand")
    case .theme: FieldWords("thema", english: "theme")
    case .grades: FieldWords("leerjaar", "leerjaren", english: "grade", "grades")
    case .minutes: FieldWords("minuten", english: "minutes")
    case .capacity: FieldWords("plaatsen", english: "places")
    case .kit: FieldWords("kit", english: "kit")
    case .address: FieldWords("adres", english: "address")
    case .host: FieldWords("bij", english: "host")
    case .role: FieldWords("rol", english: "role")
    case .partner: FieldWords("partner", english: "partner")
    case .weekdays: FieldWords("komtop", english: "weekdays")
    case .skills: FieldWords("geeft", english: "gives")
    case .phone: FieldWords("telefoon", english: "phone")
    case .guideHours: FieldWords("uren", english: "hours")
    case .stock: FieldWords("aantal", english: "stock")
    case .usedBy: FieldWords("gebruikt", english: "used")
    case .sector: FieldWords("sector", english: "sector")
    case .website: FieldWords("website", english: "website")
    case .countedPupils: FieldWords("doelgroep", english: "target")
    case .allPupils: FieldWords("leerlingen", english: "pupils")
    case .state: FieldWords("voorlopig", english: "provisional")
    case .day: FieldWords("dag", english: "day")
    case .days: FieldWords("dag", "dagen", english: "day", "days")
    case .part: FieldWords("deel", english: "part")
    case .effect: FieldWords("effect", english: "effect")
    case .scope: FieldWords("voor", english: "for")
    case .venue: FieldWords("locatie", english: "venue")
    case .groups: FieldWords("groepen", english: "groups")
    case .pupils: FieldWords("leerlingen", english: "pupils")
    case .kind: FieldWords("soort", english: "kind")
    case .meetingNetwork: FieldWords("netwerk", english: "network")
    case .schools: FieldWords("scholen", english: "schools")
    case .people: FieldWords("mensen", english: "people")
    case .field: FieldWords("gegeven", english: "field")
    case .value: FieldWords("waarde", english: "value")
    }
  }
}
