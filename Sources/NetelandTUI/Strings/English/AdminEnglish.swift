import Domain

extension AdminStrings {
  static let english = AdminStrings(
    kind: EnglishAdmin.kind,
    everyYear: "Every year",
    column: EnglishAdmin.column,
    counts: { used, retired in
      retired == 0 ? Format.english.number(used) : "\(Format.english.number(used)) + \(retired) retired"
    },
    filtered: { "\($0) of \($1)" },
    filterPlaceholder: "type to search",
    provisional: "provisional",
    everyone: "everyone",
    primaryAndSecondary: "both",
    nothingSelected: "choose a row of the table first",
    neverAdded: "there is one alliance only",
    neverDeleted: "the alliance itself stays",
    neverRetired: "cannot be retired, only deleted",
    yearStarted: "this school year has pupil numbers already",
    nothingToStartFrom: "no earlier year to start from",
    started: {
      "\($1) started: pupil numbers of \(EnglishWords.count($0, "school", "schools")) taken over, provisional"
    })
}

private enum EnglishAdmin {
  static func kind(_ kind: RecordKind) -> String {
    switch kind {
    case .alliance: "Alliance"
    case .school: "Schools"
    case .workshop: "Workshops"
    case .partner: "Partners"
    case .guide: "Guides"
    case .venue: "Venues"
    case .kit: "Kits"
    case .enrolment: "Pupils"
    case .freeDay: "Free days"
    case .academy: "Academies"
    case .session: "Sessions"
    case .meeting: "Meetings"
    case .publication: "Publications"
    case .observation: "Observations"
    }
  }

  static func column(_ column: AdminColumn) -> String {
    switch column {
    case .name: "Name"
    case .title: "Title"
    case .municipality: "Municipality"
    case .network: "Net"
    case .levels: "Level"
    case .member: "Member"
    case .contact: "Contact"
    case .code: "Code"
    case .strand: "Series"
    case .theme: "Theme"
    case .grades: "Grades"
    case .minutes: "Min"
    case .capacity: "Places"
    case .kit: "Kit"
    case .address: "Address"
    case .host: "At"
    case .role: "Role"
    case .partner: "Partner"
    case .weekdays: "Comes on"
    case .skills: "Gives"
    case .guideHours: "Hours + plan"
    case .phone: "Phone"
    case .stock: "Number"
    case .usedBy: "Used in"
    case .sector: "Sector"
    case .website: "Website"
    case .countedPupils: "Target"
    case .allPupils: "All"
    case .state: ""
    case .day: "Day"
    case .days: "Days"
    case .part: "Part"
    case .effect: "Effect"
    case .scope: "For"
    case .venue: "Venue"
    case .groups: "Fixed groups"
    case .pupils: "Pupils"
    case .kind: "Kind"
    case .meetingNetwork: "Network"
    case .schools: "Schools"
    case .people: "People"
    case .field: "Field"
    case .value: "Value"
    }
  }
}
