import Domain
import Glibc

/// A private copy of the sample alliance, in which a visitor can change anything. It is gone when the program ends.
struct DemoFolder {
  let path: String

  init(path: String) {
    self.path = path
  }

  init() throws(StoreProblem) {
    let parent = Surroundings.variable("TMPDIR") ?? "/tmp"
    var template = Array((parent + "/neteland-demo-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .file(FileProblem(.makeFolder, parent, code: errno)) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try Store.create(path, SampleAlliance.make(), flushing: false)
  }

  func remove() {
    let files = Files(root: path)
    remove("", in: files)
  }

  /// Only what the program itself can have made: files, and folders one level deep.
  private func remove(_ folder: String, in files: Files) {
    for name in (try? files.names(in: folder)) ?? [] {
      let inner = folder.isEmpty ? name : folder + "/" + name
      if files.presence(inner) == .folder { remove(inner, in: files) } else { unlink(path + "/" + inner) }
    }
    rmdir(folder.isEmpty ? path : path + "/" + folder)
  }
}
