import Domain
import Glibc

/// The thread that saves. It alone uses the job, and the store in it, until it has ended.
struct SavingThread {
  enum Work: Sendable {
    case save(Change, Author)
    case resolve(Conflict, withOurs: Bool, id: String, Author)
    /// The dashboard has taken back the change with this id, which could not be saved.
    case goOn(after: String)
    case finish
  }

  /// How long after the last change the files are written; a burst of changes is one write.
  private static let restMilliseconds = 300
  /// How long others are given to write what they have changed.
  private static let patienceMilliseconds = 3_000
  /// What an editor or another program does to the folder comes in bursts too.
  private static let settleMilliseconds = 40

  private final class Context {
    let job: SavingJob
    let work: Mailbox<Work>
    /// Why the files are behind in the end; read once the thread has ended.
    var outcome: StoreProblem?

    init(_ job: SavingJob, _ work: Mailbox<Work>) {
      self.job = job
      self.work = work
    }
  }

  private let handle: pthread_t
  private let context: Context

  /// Nil where the system gives no thread.
  init?(_ job: SavingJob, _ work: Mailbox<Work>) {
    context = Context(job, work)
    let passed = Unmanaged.passRetained(context)
    var handle = pthread_t()
    let failed = pthread_create(&handle, nil, { SavingThread.main($0) }, passed.toOpaque())
    guard failed == 0 else {
      passed.release()
      return nil
    }
    self.handle = handle
  }

  /// Waits for the end of all work that was handed in.
  /// - Returns: why the files lack something that the journal has; nil where they lack nothing.
  func finish() -> StoreProblem? {
    context.work.put(.finish)
    pthread_join(handle, nil)
    return context.outcome
  }

  private static func main(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let pointer else { return nil }
    // Signals are the business of the thread that holds the terminal.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    let context = Unmanaged<Context>.fromOpaque(pointer).takeRetainedValue()
    context.outcome = run(context.job, context.work)
    return nil
  }

  private static func run(_ job: SavingJob, _ work: Mailbox<Work>) -> StoreProblem? {
    job.tellHistory()
    let watch = FolderWatch(job.store.files)
    // What happened between the opening and the watch.
    job.follow()
    // The change that could not be saved. Those handed in before the dashboard has taken it back built on it.
    var failed: String?
    while true {
      let items = work.takeAll()
      if items.isEmpty { wait(job, work, watch) }
      for item in items {
        switch item {
        case .save(let change, let author):
          if failed == nil, !job.save(change, by: author) { failed = change.id }
        case .resolve(let conflict, let withOurs, let id, let author):
          job.resolve(conflict, withOurs: withOurs, id: id, by: author)
        case .goOn(let id):
          if failed == id { failed = nil }
        case .finish:
          return job.end()
        }
      }
    }
  }

  /// Waits for work, takes in what others do, and writes the files once nothing has come for a moment: the journal could not
  /// wait, they can.
  private static func wait(_ job: SavingJob, _ work: Mailbox<Work>, _ watch: FolderWatch) {
    let store = job.store
    let rest: Int? =
      !store.filesAreBehind
      ? nil : store.owesFiles && job.failure == nil ? restMilliseconds : patienceMilliseconds
    let limit = [rest, watch.interval].compactMap(\.self).min()
    switch work.pipe.wait(milliseconds: limit, beside: watch.descriptor) {
    case .woken: return
    case .other:
      if case .woken = work.pipe.wait(milliseconds: settleMilliseconds) { return }
      watch.drain()
      job.follow()
    case .nothing:
      if rest != nil, rest == limit { job.writeFiles() } else { job.follow() }
    }
  }
}
