import Domain

/// Takes changes to the disk, off the key path.
protocol Saving: AnyObject {
  /// Where its answers come in.
  var answers: Mailbox<Event> { get }

  func save(_ change: Change, by author: Author)

  func resolve(_ conflict: Conflict, withOurs: Bool, id: String, by author: Author)

  /// Called once the dashboard has taken back the change with this id, which could not be saved. Changes handed in before that
  /// built on it, and are not tried.
  func goOn(after id: String)

  /// Saves what was handed in, brings the files up to date and ends.
  /// - Returns: why the files lack something that the journal has; nil where they lack nothing.
  func finish() -> StoreProblem?
}

/// A thread with a store: appends each change to the journal at once, brings the JSON files up to date when nothing has come
/// for a moment, and tells what others do in the folder. Where the system gives no thread it takes as long as it takes.
final class Saver: Saving {
  let answers: Mailbox<Event>
  private let work: Mailbox<SavingThread.Work>
  /// The thread's own while there is one.
  private let job: SavingJob
  private var thread: SavingThread?

  /// Nil where the system has no descriptors left.
  init?(_ store: Store) {
    guard let answering = WakePipe(), let working = WakePipe() else { return nil }
    answers = Mailbox(answering)
    work = Mailbox(working)
    job = SavingJob(store, answers)
  }

  /// Starts the thread, which first reads the history that undo needs. Called after the first frame.
  func start() {
    if thread == nil { thread = SavingThread(job, work) }
  }

  func save(_ change: Change, by author: Author) {
    start()
    if thread != nil { work.put(.save(change, author)) } else { job.save(change, by: author) }
  }

  func resolve(_ conflict: Conflict, withOurs: Bool, id: String, by author: Author) {
    start()
    if thread != nil {
      work.put(.resolve(conflict, withOurs: withOurs, id: id, author))
    } else {
      job.resolve(conflict, withOurs: withOurs, id: id, by: author)
    }
  }

  func goOn(after id: String) {
    work.put(.goOn(after: id))
  }

  func finish() -> StoreProblem? {
    guard let thread else {
      // A crash of an earlier run may have left the files behind, though nothing was changed here.
      return job.store.filesAreBehind ? job.end() : nil
    }
    self.thread = nil
    return thread.finish()
  }
}
