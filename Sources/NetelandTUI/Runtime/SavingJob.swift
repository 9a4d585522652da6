import Domain

/// What saving consists of, whichever thread does it: each step tells the dashboard what came of it, and what others have done
/// in the folder meanwhile.
final class SavingJob {
  let store: Store
  let answers: Mailbox<Event>
  /// Why the files could not be written the last time it was tried; said once.
  private(set) var failure: StoreProblem?

  init(_ store: Store, _ answers: Mailbox<Event>) {
    self.store = store
    self.answers = answers
  }

  /// - Returns: whether the disk has it.
  @discardableResult
  func save(_ change: Change, by author: Author) -> Bool {
    defer { tellNews() }
    do {
      answers.put(.saved(try store.save([change], by: author)))
      return true
    } catch {
      answers.put(.notSaved(id: change.id, error))
      return false
    }
  }

  func resolve(_ conflict: Conflict, withOurs: Bool, id: String, by author: Author) {
    defer { tellNews() }
    do {
      let entries = try store.resolve(conflict, withOurs: withOurs, id: id, by: author)
      answers.put(.changedElsewhere(FolderContents(store), News()))
      answers.put(.saved(entries))
    } catch {
      answers.put(.notSaved(id: id, error))
    }
  }

  /// The changes of earlier times, which undo needs.
  func tellHistory() {
    if let history = try? store.history(), !history.isEmpty { answers.put(.history(history)) }
  }

  /// Takes in what others do. What cannot be read now is read with the next change, or named when something is saved.
  func follow() {
    try? store.follow()
    tellNews()
  }

  func writeFiles() {
    defer { tellNews() }
    do {
      try store.bringFilesUpToDate()
      failure = nil
      answers.put(.filesUpToDate)
    } catch {
      // Tried again and again: a full disk gets room, a bad file is mended.
      if failure != error { answers.put(.filesBehind(error)) }
      failure = error
    }
  }

  /// The last thing that is done.
  /// - Returns: why the files lack something that the journal has; nil where they lack nothing.
  func end() -> StoreProblem? {
    do { try store.bringFilesUpToDate() } catch { return error }
    return nil
  }

  private func tellNews() {
    if let news = store.takeNews() { answers.put(.changedElsewhere(FolderContents(store), news)) }
  }
}
