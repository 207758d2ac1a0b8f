// SPDX-License-Identifier: MIT
#include "store/blob_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <utility>

#include "core/crypto.h"
#include "core/error.h"

namespace kb::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDraftEnding = ".draft";
constexpr size_t kDigestLength = 64, kFolderLength = 2;

[[noreturn]] void fail(const char* what) {
  throw Error(ErrorCode::Internal, std::string("attachments: ") + what + ": " + strerror(errno),
              "look at the disk and at the rights of the data folder");
}

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags) : number_(::open(path.c_str(), flags, 0600)) {
    if (number_ < 0) fail("open");
  }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto count = ::write(number_, bytes.data(), bytes.size());
      if (count < 0 && errno != EINTR) fail("write");
      if (count > 0) bytes.remove_prefix(static_cast<size_t>(count));
    }
  }
  void sync() const {
    if (::fsync(number_) != 0) fail("fsync");
  }

 private:
  int number_;
};

void make_folder(const fs::path& path) {
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) fail("mkdir");
}

bool is_digest(const std::string& text) {
  return text.size() == kDigestLength &&
         text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

BlobFolder::Staged::Staged(fs::path draft, fs::path file, std::string digest)
    : draft_(std::move(draft)), file_(std::move(file)), digest_(std::move(digest)) {}

BlobFolder::Staged::Staged(Staged&& other) noexcept
    : draft_(std::exchange(other.draft_, {})),
      file_(std::move(other.file_)),
      digest_(std::move(other.digest_)) {}

BlobFolder::Staged::~Staged() {
  if (!draft_.empty()) ::unlink(draft_.c_str());
}

void BlobFolder::Staged::keep() {
  if (::rename(draft_.c_str(), file_.c_str()) != 0) fail("rename");
  draft_.clear();
  Descriptor(file_.parent_path(), O_RDONLY | O_DIRECTORY).sync();
}

fs::path BlobFolder::file_of(const std::string& digest) const {
  if (!is_digest(digest)) throw Error(ErrorCode::Internal, "not a digest");
  return path_ / digest.substr(0, kFolderLength) / digest;
}

BlobFolder::Staged BlobFolder::stage(std::string_view bytes) const {
  auto digest = crypto::digest(bytes);
  auto file = file_of(digest);
  if (!path_.parent_path().empty()) fs::create_directories(path_.parent_path());
  make_folder(path_);
  make_folder(file.parent_path());
  const auto draft = path_ / (crypto::random_token(12) + std::string(kDraftEnding));
  Staged staged(draft, std::move(file), std::move(digest));
  const Descriptor out(draft, O_WRONLY | O_CREAT | O_EXCL);
  out.write(bytes);
  out.sync();
  return staged;
}

std::optional<std::string> BlobFolder::read(const std::string& digest) const {
  std::ifstream in(file_of(digest), std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return std::move(bytes).str();
}

bool BlobFolder::remove(const std::string& digest) const {
  return ::unlink(file_of(digest).c_str()) == 0;
}

std::vector<std::string> BlobFolder::older_than(std::chrono::seconds age) const {
  std::vector<std::string> digests;
  if (!fs::exists(path_)) return digests;
  const auto latest = fs::file_time_type::clock::now() - age;
  std::vector<fs::path> drafts;
  for (const auto& entry : fs::recursive_directory_iterator(path_)) {
    std::error_code gone;  // another process may sweep as well
    if (!entry.is_regular_file(gone) || entry.last_write_time(gone) > latest || gone) continue;
    if (entry.path().extension() == kDraftEnding)
      drafts.push_back(entry.path());
    else if (is_digest(entry.path().filename()))
      digests.push_back(entry.path().filename());
  }
  for (const auto& draft : drafts) ::unlink(draft.c_str());
  std::ranges::sort(digests);
  return digests;
}

}  // namespace kb::store
