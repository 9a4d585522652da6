import Domain
import Glibc

/// What is wrong and what was refused, in words: files, the disk, changes, numbers.
///
/// Every sentence says what was found and what was expected, and is safe to send to a terminal, whatever stood
/// in a file.
struct ProblemStrings: Sendable {
  let words: WordStrings
  let format: Format
  let findings: FindingStrings

  // Data files
  /// `sessie 13a…`
  let record: @Sendable (RecordKind?, String) -> String
  /// `veld attended`
  let field: @Sendable (String) -> String
  let dataKind: @Sendable (DataProblem.Kind) -> String
  let checkDetail: @Sendable (DataCheck.Problem.Detail, Names) -> String
  /// What a text seems to hold.
  let privacy: @Sendable (PrivacyKind) -> String
  /// How many references to a file that could not be read whole were not judged.
  let unjudged: @Sendable (Int) -> String
  let csvKind: @Sendable (CSVProblem.Kind) -> String
  let importProblem: @Sendable (ImportProblem) -> String
  /// Why rows of an import were left out, with their number.
  let leftOut: @Sendable (ImportOutcome.LeftOut, Int) -> String

  // The system
  /// What could not be done with a file; from the path and the reason.
  let fileAction: @Sendable (FileProblem.Action, String, String) -> String
  let fault: @Sendable (SystemFault) -> String
  /// An error of the system that has no words here.
  let faultNumber: @Sendable (Int32) -> String
  let store: @Sendable (StoreProblem, ProblemStrings) -> String
  let readOnly: @Sendable (ReadOnlyReason) -> String
  /// A refusal with what is in the way: who did it, and what.
  let overtaken: @Sendable (String, String, Change) -> String
  /// A refusal because of what no change of the journal did.
  let overtakenOutside: @Sendable (String) -> String

  // Changes
  let refusal: @Sendable (Refusal, Names, FindingStrings) -> String
  let impossible: @Sendable (ImpossibleCount, WordStrings) -> String
  let contradiction: @Sendable (Contradiction.Reason, Names) -> String
  /// From the cohort, the reason and the sessions involved.
  let contradictionLine: @Sendable (String, String, String) -> String
  /// Why the numbers of those who came in an earlier year cannot be right.
  let followedContradiction: String
}

extension ProblemStrings {
  /// `2026-2027/sessions.json:41:15: sessie 13a5jm8-4kq02xv, veld participation[0].attended: "veel" gevonden,
  /// een geheel getal van 0 tot 9999 verwacht`
  func text(_ problem: DataProblem) -> String {
    var place = problem.file.harmless
    if let line = problem.line { place += ":\(line)" }
    if let column = problem.column { place += ":\(column)" }
    return located(
      place, kind: DataFile(path: problem.file)?.kind, record: problem.record, field: problem.field,
      dataKind(problem.kind))
  }

  /// What does not fit together in a folder whose files are well formed.
  func text(_ problem: DataCheck.Problem, in alliance: Alliance) -> String {
    located(
      problem.file.path, kind: problem.file.kind, record: problem.record, field: problem.field,
      checkDetail(problem.detail, names(alliance)))
  }

  /// `schools.json: school 012345-01, veld note: lijkt een e-mailadres: "an@school.example"`
  func text(_ finding: PrivacyFinding) -> String {
    located(
      finding.file.path, kind: finding.file.kind, record: finding.record, field: finding.field,
      "\(privacy(finding.kind)): \"\(finding.excerpt.harmless)\"")
  }

  func text(_ unjudged: DataCheck.Unjudged) -> String {
    "\(unjudged.file.path): \(self.unjudged(unjudged.references))"
  }

  /// `file` is the path as it was given.
  func text(_ problem: CSVProblem, file: String) -> String {
    "\(file.harmless):\(problem.line):\(problem.column): \(csvKind(problem.kind))"
  }

  /// `file` is the path as it was given.
  func text(_ problem: ImportProblem, file: String) -> String {
    let place = "\(file.harmless):\(problem.line):\(problem.column)"
    return "\(place): \(field(problem.field.harmless)): \(importProblem(problem))"
  }

  func text(_ problem: StoreProblem) -> String { store(problem, self) }

  /// The same, with the names of this alliance.
  func text(_ problem: StoreProblem, in world: World) -> String { text(problem, in: world.alliance) }

  func text(_ problem: StoreProblem, in alliance: Alliance) -> String {
    switch problem {
    case .refused(let refusal): text(refusal, in: alliance)
    case .overtaken(let refusal, let entry):
      overtaken(text(refusal, in: alliance), entry.author.user.harmless, entry.change)
    default: text(problem)
    }
  }

  /// Why a change cannot be made any more, with what is in its way: the change that others saved since, or, where there is
  /// none, somebody who wrote into the files.
  func text(_ refusal: Refusal, by other: HistoryEntry?, in alliance: Alliance) -> String {
    if let other { return text(.overtaken(refusal, by: other), in: alliance) }
    let sentence = text(refusal, in: alliance)
    return if case .changedMeanwhile = refusal { overtakenOutside(sentence) } else { sentence }
  }

  func text(_ problem: FileProblem) -> String {
    fileAction(problem.action, problem.path.harmless, reason(problem.code, isReading: problem.action.isReading))
  }

  /// An `errno` in words; a few say something else of reading than of writing.
  func reason(_ code: Int32, isReading: Bool = true) -> String {
    SystemFault(code, isReading: isReading).map(fault) ?? faultNumber(code)
  }

  func text(_ refused: Refusal, in world: World) -> String { text(refused, in: world.alliance) }

  func text(_ refused: Refusal, in alliance: Alliance, of draft: Session? = nil) -> String {
    refusal(refused, names(alliance, draft), findings)
  }

  func text(_ count: ImpossibleCount) -> String { impossible(count, words) }

  /// `7 nieuwe gezichten: dan 25 van 24 leerlingen`
  func text(_ contradiction: Contradiction, in world: World) -> String {
    text(contradiction, in: world.alliance)
  }

  func text(_ contradiction: Contradiction, in alliance: Alliance) -> String {
    self.contradiction(contradiction.reason, names(alliance))
  }

  /// The sessions that cannot all be right, in order: `wo 25/11 Robots bouwen`.
  func sessions(of contradiction: Contradiction, in alliance: Alliance) -> [String] {
    contradiction.sessions.map(names(alliance).sessionShort)
  }

  /// With the cohort and every session, where there is no screen to show them: on the command line.
  func line(_ contradiction: Contradiction, in alliance: Alliance) -> String {
    contradictionLine(
      names(alliance).cohort(contradiction.cohort), text(contradiction, in: alliance),
      sessions(of: contradiction, in: alliance).joined(separator: ", "))
  }

  func line(_ contradiction: FollowedContradiction, in alliance: Alliance) -> String {
    let names = names(alliance)
    return contradictionLine(
      names.cohort(contradiction.cohort), followedContradiction,
      contradiction.sessions.map(names.sessionShort).joined(separator: ", "))
  }

  /// While numbers are typed.
  func text(_ problem: ParticipationProblem, in world: World) -> String {
    switch problem {
    case .impossible(let count): text(count)
    case .contradiction(let found): text(found, in: world)
    }
  }

  private func names(_ alliance: Alliance, _ draft: Session? = nil) -> Names {
    Names(alliance, words: words, format: format, draft: draft)
  }

  private func located(
    _ place: String, kind: RecordKind?, record: String?, field: String?, _ sentence: String
  ) -> String {
    // There is one alliance: its file names it.
    let parts = [
      kind == .alliance ? nil : record.map { self.record(kind, $0.harmless) },
      field.map { self.field($0.harmless) },
    ].compactMap { $0 }
    return parts.isEmpty ? "\(place): \(sentence)" : "\(place): \(parts.joined(separator: ", ")): \(sentence)"
  }
}

/// How the end of a line is spelled in the excerpt of a file.
enum EndOfLine {
  static let excerpts = ["\\n", "\\u000d"]
}

/// The errors of the system that have words here.
enum SystemFault: CaseIterable, Sendable {
  case notThere, noAccess, diskFull, quotaFull, readOnlyDisk, device, isFolder, notAFolder, tooManyOpen,
    inUse, nameTooLong, notAFile, linkLoop, tooLarge, sizeLimit, noMemory, noLocks, brokenOff, away, damaged,
    unsupported, inTheWay

  /// Every error that Linux gives for the calls the store makes, on disks of this machine and of others; what only a
  /// fault of the program gives (`EBADF`, `EFAULT`) keeps its number.
  init?(_ code: Int32, isReading: Bool = true) {
    switch code {
    case ENOENT: self = .notThere
    case EACCES, EPERM: self = .noAccess
    case ENOSPC: self = .diskFull
    case EDQUOT: self = .quotaFull
    case EROFS: self = .readOnlyDisk
    case EIO, EREMOTEIO: self = .device
    case EISDIR: self = .isFolder
    case ENOTDIR: self = .notAFolder
    case EMFILE, ENFILE: self = .tooManyOpen
    case EAGAIN, EBUSY, ETXTBSY, EDEADLK: self = .inUse
    case ENAMETOOLONG: self = .nameTooLong
    case EINVAL, ENXIO: self = .notAFile
    case ELOOP: self = .linkLoop
    case EFBIG, EOVERFLOW: self = isReading ? .tooLarge : .sizeLimit
    case ENOMEM: self = .noMemory
    case ENOLCK: self = .noLocks
    case EINTR, ECANCELED: self = .brokenOff
    case ESTALE, ETIMEDOUT, ENODEV, ENOMEDIUM, ENOLINK, ENOTCONN, ECONNREFUSED, ECONNRESET, ECONNABORTED,
      ESHUTDOWN, EHOSTDOWN, EHOSTUNREACH, ENETDOWN, ENETUNREACH:
      self = .away
    case EUCLEAN, EBADMSG: self = .damaged
    case EOPNOTSUPP, ENOSYS, EXDEV: self = .unsupported
    case EEXIST, ENOTEMPTY: self = .inTheWay
    default: return nil
    }
  }
}

extension FileProblem.Action {
  fileprivate var isReading: Bool { self == .read || self == .list }
}
