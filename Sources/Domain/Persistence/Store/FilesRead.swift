import Glibc

/// Files of a folder as they were read.
struct FilesRead: Sendable {
  private(set) var alliance = Alliance()
  private(set) var states: [(file: DataFile, state: FileState)] = []
  private(set) var problems: [DataProblem] = []

  /// A file as it was looked at before it is read: what is written in between is noticed later.
  struct Looked: Sendable {
    let file: DataFile
    let status: FileStatus?
  }

  mutating func read(_ looked: Looked, in files: Files) {
    var read: FileState
    do {
      let (state, found) = alliance.load(try files.read(looked.file.path), of: looked.file)
      read = state
      problems += found
    } catch {
      read = FileState(hash: nil, isWritable: false)
      problems.append(DataProblem(file: looked.file.path, kind: .unreadable(code: error.code)))
    }
    read.status = looked.status
    states.append((looked.file, read))
  }

  /// Reads all of them; where there are several large ones a second thread takes its share.
  static func all(_ wanted: [Looked], in files: Files) -> FilesRead {
    let (here, there) = shares(of: wanted)
    let helper = there.isEmpty ? nil : ReadingThread(there, in: files)
    var found = FilesRead()
    for looked in here { found.read(looked, in: files) }
    if let helper {
      found.take(helper.finish())
    } else {
      // The system gives no thread.
      for looked in there { found.read(looked, in: files) }
    }
    return found
  }

  /// Only the sessions of a year become so many that reading them is felt.
  private static let largeBytes = 1 << 20

  private static func shares(of wanted: [Looked]) -> (here: [Looked], there: [Looked]) {
    func size(_ looked: Looked) -> Int { looked.file.kind == .session ? looked.status?.size ?? 0 : 0 }
    guard wanted.count(where: { size($0) >= largeBytes }) > 1 else { return (wanted, []) }
    var here = wanted.filter { size($0) < largeBytes }
    var there: [Looked] = []
    var bytes = (here: 0, there: 0)
    for looked in wanted.filter({ size($0) >= largeBytes }).sorted(by: { size($0) > size($1) }) {
      if bytes.here <= bytes.there {
        here.append(looked)
        bytes.here += size(looked)
      } else {
        there.append(looked)
        bytes.there += size(looked)
      }
    }
    return (here, there)
  }

  /// Adds what another thread has read: sessions.
  private mutating func take(_ other: FilesRead) {
    for (file, _) in other.states {
      guard case .yearly(let year, .session) = file else { preconditionFailure("only sessions are read apart") }
      alliance[year].sessions = other.alliance[year].sessions
    }
    states += other.states
    problems += other.problems
  }
}

/// A thread that reads files beside the one that opens the folder, and ends.
private struct ReadingThread {
  private final class Work {
    let wanted: [FilesRead.Looked]
    let files: Files
    /// Read once the thread has ended.
    var found = FilesRead()

    init(_ wanted: [FilesRead.Looked], _ files: Files) {
      self.wanted = wanted
      self.files = files
    }
  }

  private let handle: pthread_t
  private let work: Work

  /// Nil where the system gives no thread.
  init?(_ wanted: [FilesRead.Looked], in files: Files) {
    work = Work(wanted, files)
    let passed = Unmanaged.passRetained(work)
    var handle = pthread_t()
    let failed = pthread_create(&handle, nil, { ReadingThread.main($0) }, passed.toOpaque())
    guard failed == 0 else {
      passed.release()
      return nil
    }
    self.handle = handle
  }

  func finish() -> FilesRead {
    pthread_join(handle, nil)
    return work.found
  }

  private static func main(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let pointer else { return nil }
    // Signals are the business of the thread that will hold the terminal.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    let work = Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue()
    for looked in work.wanted { work.found.read(looked, in: work.files) }
    return nil
  }
}
