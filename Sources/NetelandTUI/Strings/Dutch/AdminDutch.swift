import Domain

extension AdminStrings {
  static let dutch = AdminStrings(
    kind: DutchAdmin.kind,
    everyYear: "Elk jaar",
    column: DutchAdmin.column,
    counts: { used, retired in
      retired == 0 ? Format.dutch.number(used) : "\(Format.dutch.number(used)) + \(retired) uit gebruik"
    },
    filtered: { "\($0) van \($1)" },
    filterPlaceholder: "typ om te zoeken",
    provisional: "voorlopig",
    everyone: "iedereen",
    primaryAndSecondary: "allebei",
    nothingSelected: "kies eerst een rij in de tabel",
    neverAdded: "er is maar één alliantie",
    neverDeleted: "de alliantie zelf kan niet weg",
    neverRetired: "kan niet uit gebruik, enkel weg",
    yearStarted: "dit schooljaar heeft al leerlingenaantallen",
    nothingToStartFrom: "geen vorig jaar om van te beginnen",
    started: {
      "\($1) gestart: leerlingenaantallen van \(DutchWords.count($0, "school", "scholen")) overgenomen, voorlopig"
    })
}

private enum DutchAdmin {
  static func kind(_ kind: RecordKind) -> String {
    switch kind {
    case .alliance: "Alliantie"
    case .school: "Scholen"
    case .workshop: "Workshops"
    case .partner: "Partners"
    case .guide: "Begeleiders"
    case .venue: "Locaties"
    case .kit: "Kits"
    case .enrolment: "Leerlingen"
    case .freeDay: "Vrije dagen"
    case .academy: "Academies"
    case .session: "Sessies"
    case .meeting: "Overleg"
    case .publication: "Publicaties"
    case .observation: "Observaties"
    }
  }

  static func column(_ column: AdminColumn) -> String {
    switch column {
    case .name: "Naam"
    case .title: "Titel"
    case .municipality: "Gemeente"
    case .network: "Net"
    case .levels: "Niveau"
    case .member: "Lid"
    case .contact: "Contact"
    case .code: "Code"
    case .strand: "Reeks"
    case .theme: "Thema"
    case .grades: "Leerjaren"
    case .minutes: "Min"
    case .capacity: "Plaatsen"
    case .kit: "Kit"
    case .address: "Adres"
    case .host: "Bij"
    case .role: "Rol"
    case .partner: "Partner"
    case .weekdays: "Komt op"
    case .skills: "Geeft"
    case .phone: "Telefoon"
    case .guideHours: "Uren + plan"
    case .stock: "Aantal"
    case .usedBy: "Gebruikt in"
    case .sector: "Sector"
    case .website: "Website"
    case .countedPupils: "Doelgroep"
    case .allPupils: "Samen"
    case .state: ""
    case .day: "Dag"
    case .days: "Dagen"
    case .part: "Deel"
    case .effect: "Effect"
    case .scope: "Voor"
    case .venue: "Locatie"
    case .groups: "Vaste groepen"
    case .pupils: "Leerlingen"
    case .kind: "Soort"
    case .meetingNetwork: "Netwerk"
    case .schools: "Scholen"
    case .people: "Mensen"
    case .field: "Gegeven"
    case .value: "Waarde"
    }
  }
}
