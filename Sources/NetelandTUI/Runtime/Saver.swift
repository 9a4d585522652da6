import Domain
import Glibc

/// Takes changes to the disk, off the key path.
protocol Saving: AnyObject {
  /// Where its answers come in.
  var answers: Mailbox<Event> { get }

  func save(_ change: Change, by author: Author)

  func resolve(_ conflict: Conflict, withOurs: Bool, id: String, by author: Author)

  /// Called once the dashboard has taken back what could not be saved. Changes handed in before that built on it, and
  /// are not tried.
  func goOn()

  /// Saves what was handed in, brings the files up to date and ends.
  /// - Returns: why the files lack something that the journal has; nil where they lack nothing.
  func finish() -> StoreProblem?
}

/// A thread with a store: appends each change to the journal at once, brings the JSON files up to date when nothing has come
/// for a moment, and tells what others do in the folder.
final class Saver: Saving {
  let answers: Mailbox<Event>
  private let work: Mailbox<Work>
  private var thread: Thread?
  private var store: Store?

  private enum Work: Sendable {
    case save(Change, Author)
    case resolve(Conflict, withOurs: Bool, id: String, Author)
    case goOn
    case finish(Mailbox<StoreProblem>)
  }

  /// Nil where the system has no descriptors left.
  init?(_ store: Store) {
    guard let answering = WakePipe(), let working = WakePipe() else { return nil }
    answers = Mailbox(answering)
    work = Mailbox(working)
    self.store = store
  }

  /// Starts the thread, which first reads the history that undo needs. Called after the first frame.
  func start() {
    guard let store, let started = Thread(store, work, answers) else { return }
    self.store = nil
    thread = started
  }

  func save(_ change: Change, by author: Author) {
    start()
    guard thread == nil, let store else {
      work.put(.save(change, author))
      return
    }
    // The system gives no thread: then it takes as long as it takes.
    do {
      answers.put(.saved(try store.save([change], by: author)))
    } catch {
      answers.put(.notSaved(id: change.id, error))
    }
  }

  func resolve(_ conflict: Conflict, withOurs: Bool, id: String, by author: Author) {
    start()
    guard thread == nil, let store else {
      work.put(.resolve(conflict, withOurs: withOurs, id: id, author))
      return
    }
    Saver.resolve(conflict, withOurs: withOurs, id: id, by: author, in: store, answers)
  }

  private static func resolve(
    _ conflict: Conflict, withOurs: Bool, id: String, by author: Author, in store: Store, _ answers: Mailbox<Event>
  ) {
    do {
      let entries = try store.resolve(conflict, withOurs: withOurs, id: id, by: author)
      answers.put(.changedElsewhere(FolderContents(store), News()))
      answers.put(.saved(entries))
    } catch {
      answers.put(.notSaved(id: id, error))
    }
  }

  func goOn() {
    work.put(.goOn)
  }

  func finish() -> StoreProblem? {
    guard let thread else {
      // Nothing was changed here; a crash of an earlier run may have left the files behind.
      guard let store, store.filesAreBehind else { return nil }
      do { try store.bringFilesUpToDate() } catch { return error }
      return nil
    }
    guard let pipe = WakePipe() else { return nil }
    let outcome = Mailbox<StoreProblem>(pipe)
    work.put(.finish(outcome))
    thread.join()
    self.thread = nil
    return outcome.takeAll().first
  }

  /// The thread itself. It alone uses the store from the moment it is made.
  private struct Thread {
    private let handle: pthread_t

    /// How long after the last change the files are written; a burst of changes is one write.
    private static let restMilliseconds = 300
    /// How long others are given to write what they have changed.
    private static let patienceMilliseconds = 3_000
    /// What an editor or another program does to the folder comes in bursts too.
    private static let settleMilliseconds = 40

    private final class Job {
      let store: Store
      let work: Mailbox<Work>
      let answers: Mailbox<Event>
      /// Why the files could not be written the last time it was tried; said once.
      var failure: StoreProblem?

      init(_ store: Store, _ work: Mailbox<Work>, _ answers: Mailbox<Event>) {
        self.store = store
        self.work = work
        self.answers = answers
      }
    }

    init?(_ store: Store, _ work: Mailbox<Work>, _ answers: Mailbox<Event>) {
      let job = Unmanaged.passRetained(Job(store, work, answers))
      var handle = pthread_t()
      let failed = pthread_create(&handle, nil, { Thread.main($0) }, job.toOpaque())
      guard failed == 0 else {
        job.release()
        return nil
      }
      self.handle = handle
    }

    func join() {
      pthread_join(handle, nil)
    }

    private static func main(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
      guard let pointer else { return nil }
      // Signals are the business of the thread that holds the terminal.
      var all = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_BLOCK, &all, nil)
      let job = Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue()
      run(job)
      return nil
    }

    private static func run(_ job: Job) {
      if let history = try? job.store.history(), !history.isEmpty { job.answers.put(.history(history)) }
      let watch = FolderWatch(job.store.files)
      // What happened between the opening and the watch.
      follow(job)
      var hasFailed = false
      while true {
        let items = job.work.takeAll()
        if items.isEmpty {
          wait(job, watch)
          continue
        }
        for item in items {
          switch item {
          case .save(let change, let author):
            if !hasFailed { hasFailed = !save(change, by: author, job) }
          case .resolve(let conflict, let withOurs, let id, let author):
            Saver.resolve(conflict, withOurs: withOurs, id: id, by: author, in: job.store, job.answers)
            tellNews(job)
          case .goOn:
            hasFailed = false
          case .finish(let outcome):
            do { try job.store.bringFilesUpToDate() } catch { outcome.put(error) }
            return
          }
        }
      }
    }

    /// Waits for work, takes in what others do, and writes the files once nothing has come for a moment: the journal could
    /// not wait, they can.
    private static func wait(_ job: Job, _ watch: FolderWatch) {
      let store = job.store
      let rest: Int? =
        !store.filesAreBehind
        ? nil : store.owesFiles && job.failure == nil ? restMilliseconds : patienceMilliseconds
      let limit = [rest, watch.interval].compactMap(\.self).min()
      switch job.work.pipe.wait(milliseconds: limit, beside: watch.descriptor) {
      case .woken: return
      case .other:
        if case .woken = job.work.pipe.wait(milliseconds: settleMilliseconds) { return }
        watch.drain(store.files)
        follow(job)
      case .nothing:
        if rest != nil, rest == limit { writeFiles(job) } else { follow(job) }
      }
    }

    private static func follow(_ job: Job) {
      // What cannot be read now is read with the next change, or named when something is saved.
      try? job.store.follow()
      tellNews(job)
    }

    private static func save(_ change: Change, by author: Author, _ job: Job) -> Bool {
      do {
        job.answers.put(.saved(try job.store.save([change], by: author)))
        tellNews(job)
        return true
      } catch {
        job.answers.put(.notSaved(id: change.id, error))
        tellNews(job)
        return false
      }
    }

    private static func writeFiles(_ job: Job) {
      do {
        try job.store.bringFilesUpToDate()
        job.failure = nil
        job.answers.put(.filesUpToDate)
      } catch {
        // Tried again and again: a full disk gets room, a bad file is mended.
        if job.failure != error { job.answers.put(.filesBehind(error)) }
        job.failure = error
      }
      tellNews(job)
    }

    private static func tellNews(_ job: Job) {
      if let news = job.store.takeNews() { job.answers.put(.changedElsewhere(FolderContents(job.store), news)) }
    }
  }
}
