/// Where a key binding holds. A screen or layer looks keys up in its own context first, then in the wider ones.
enum KeyContext: String, CaseIterable, Sendable {
  case overview, schools, agenda, reach, admin
  /// Reach school by school.
  case reachTable
  /// The grids of reach: schools by weeks, grades by years.
  case coverage
  /// The agenda as a list.
  case agendaList
  /// The grids of the agenda: hours by days or venues, days by weeks.
  case agendaGrid
  /// A session that is held over such a grid.
  case placement
  /// A form of fields.
  case form
  /// The form of a session.
  case sessionForm
  /// Who can guide a session.
  case whoCan
  /// The scheduling rules.
  case rules
  /// A session that is tried out.
  case whatIf
  /// The grid in which participation is typed.
  case numbers
  /// The sessions that wait for numbers, one by one.
  case inbox
  /// A form that was left half filled in.
  case keptForm
  /// The places of a session and its waiting list.
  case registrations
  /// A question with a few answers.
  case question
  /// The records behind a number.
  case evidence
  /// What was changed, by whom.
  case history
  /// Where changes contradict the files.
  case conflicts
  case help
  /// What is wrong in the files.
  case problems
  /// A question with one line of text.
  case prompt
  /// A question that is answered by what is found while typing.
  case choice
  /// The filter line of a list.
  case filter
  /// The filter line of a table with fields.
  case tableFilter
  /// Which columns a table has, in which order, sorted by what.
  case columns
  /// How often each value of a column occurs.
  case frequency
  /// What is taken out of a table.
  case take
  /// The file in which that is saved.
  case takeName
  /// Any list that can be walked.
  case list
  /// Every screen, but no form.
  case everywhere

  /// Whether it is only read, and closed before anything else is done.
  var isOnlyRead: Bool { self == .help || self == .problems }

  /// Whether one kind of work is done in it, and its name says which.
  var isWork: Bool {
    switch self {
    case .whoCan, .rules, .whatIf, .numbers, .inbox, .registrations, .evidence, .history, .conflicts: true
    default: false
    }
  }

  /// The context whose keys hold too, where this one is a part of another.
  var whole: KeyContext? {
    switch self {
    case .coverage, .reachTable: .reach
    case .agendaGrid, .agendaList: .agenda
    case .sessionForm: .form
    case .inbox: .numbers
    case .tableFilter: .filter
    default: nil
    }
  }
}
