/// A change in the journal: one line, `{"seq":12,"id":"…","at":"…","user":"…","host":"…","act":…}`.
struct JournalEntry: Visitable {
  /// From 1, without gaps.
  var sequence = 0
  /// The numbers a change can have: more than anybody makes, and far from what cannot be counted on from.
  static let sequences = 1...(1 << 53)
  var id = ""
  var time = ""
  var user = ""
  var host = ""
  var undoes: String?
  var redoes: String?
  private var fields = EditFields.blank
  private var unknown = UnknownFields()

  static var blank: JournalEntry { JournalEntry() }

  private init() {}

  init(_ entry: HistoryEntry) {
    let change = entry.change
    sequence = entry.sequence
    id = change.id
    time = entry.author.time
    user = entry.author.user
    host = entry.author.host
    switch change.place {
    case .new: break
    case .undo(let other): undoes = other
    case .redo(let other): redoes = other
    }
    fields = EditFields(change.edit)
  }

  /// The change with who made it; nil where a mutation of the line is none.
  var history: HistoryEntry? {
    change.map { HistoryEntry($0, sequence: sequence, by: Author(user: user, host: host, time: time)) }
  }

  /// Nil where a mutation of the line is none.
  var change: Change? {
    guard let edit = fields.edit else { return nil }
    let place: Change.Place = undoes.map { .undo(of: $0) } ?? redoes.map { .redo(of: $0) } ?? .new
    return Change(id: id, edit: edit, place: place)
  }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("seq", &sequence, in: JournalEntry.sequences)
    try visitor.field("id", &id)
    try visitor.field("at", &time)
    try visitor.field("user", &user)
    try visitor.field("host", &host)
    try visitor.field("undoes", &undoes)
    try visitor.field("redoes", &redoes)
    try fields.visitFields(&visitor)
    try visitor.unknown(&unknown)
  }
}

/// What the journal says of files: one line, `{"files":[…]}`, with the fingerprints of their bytes.
///
/// Before files are written they are *announced*, and afterwards called *written*; a file that is touched for the first
/// time, or that somebody else has changed, is *found*. So after a crash the fingerprint of a file tells which of its
/// versions is on the disk, and which changes it lacks; a file with another fingerprint was changed by somebody else, and
/// what had been written into it before is not written into it again.
struct JournalMarks: Visitable {
  enum State: String, FieldWord {
    case announced, written, found
  }

  var files: [FileMark] = []
  var state = State.announced
  /// All files have everything up to this change.
  var settled: Int?
  /// Changes that contradict what somebody else has written, and wait for a choice.
  var conflicts: [ConflictPlace] = []
  /// Contradictions somebody has made a choice in.
  var resolved: [ConflictPlace] = []
  private var unknown = UnknownFields()

  static var blank: JournalMarks { JournalMarks([], .announced) }

  init(_ files: [FileMark], _ state: State, settled: Int? = nil) {
    self.files = files
    self.state = state
    self.settled = settled
  }

  init(conflicts: [ConflictPlace] = [], resolved: [ConflictPlace] = []) {
    self.conflicts = conflicts
    self.resolved = resolved
  }

  /// Says nothing.
  var isEmpty: Bool { files.isEmpty && settled == nil && conflicts.isEmpty && resolved.isEmpty }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.objects("files", &files)
    try visitor.field("state", &state, usually: .announced)
    try visitor.field("settled", &settled, in: 0...JournalEntry.sequences.upperBound)
    try visitor.objects("conflicts", &conflicts)
    try visitor.objects("resolved", &resolved)
    try visitor.unknown(&unknown)
  }
}

struct FileMark: Visitable {
  var path = ""
  /// Sixteen hexadecimal digits; `absent` where there is no file.
  var hash = ""
  /// The last change that is in these bytes.
  var sequence = 0
  private var unknown = UnknownFields()

  static var blank: FileMark { FileMark() }

  private init() {}

  init(path: String, hash: ContentHash?, sequence: Int) {
    self.path = path
    self.hash = hash?.description ?? FileMark.absent
    self.sequence = sequence
  }

  static let absent = "absent"

  func matches(_ hash: ContentHash?) -> Bool {
    self.hash == hash?.description ?? FileMark.absent
  }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("path", &path)
    try visitor.field("hash", &hash)
    try visitor.field("seq", &sequence, in: 0...JournalEntry.sequences.upperBound)
    try visitor.unknown(&unknown)
  }
}
