import Domain
import Glibc
import Testing

@testable import NetelandTUI

@Suite("The folder of the demo")
struct DemoFolderTests {
  @Test("is for its owner alone, and is gone when it is put away")
  func modes() throws {
    let demo = try DemoFolder()
    func mode(_ name: String) -> mode_t {
      var status = stat()
      return lstat(demo.path + name, &status) == 0 ? status.st_mode & 0o777 : 0
    }
    #expect(mode("") == 0o700)
    #expect(mode("/2026-2027") == 0o700)
    #expect(mode("/.neteland") == 0o700)
    #expect(mode("/guides.json") == 0o600)
    demo.remove()
    #expect(access(demo.path, F_OK) != 0)
  }
}
