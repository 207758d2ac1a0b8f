// SPDX-License-Identifier: MIT
#include "core/crypto_key_file.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>

#include "core/crypto.h"
#include "core/error.h"

namespace kb::crypto {
namespace {

constexpr std::string_view kComment =
    "# Keys of Resuelve's sealed secrets; without this file nobody can open them.\n";
constexpr off_t kMostBytes = 64 * 1024;
constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

class Descriptor {
 public:
  Descriptor(const std::filesystem::path& path, int flags, mode_t mode = 0)
      : number_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& what,
                       const std::string& hint = {}) {
  throw Error(ErrorCode::Internal, "key file " + path.string() + ": " + what, hint);
}

[[noreturn]] void fail_by_system(const std::filesystem::path& path, const char* doing) {
  fail(path, std::string("cannot be ") + doing + ": " + std::strerror(errno),
       "Give its folder to the user that runs resuelve, or name another place with --key-file.");
}

off_t checked_size(const Descriptor& file, const std::filesystem::path& path) {
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) fail_by_system(path, "read");
  if (!S_ISREG(status.st_mode) || status.st_size > kMostBytes) fail(path, "is no file of keys");
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    fail(path, "can be used by others than its owner", "Run: chmod 600 " + path.string());
  return status.st_size;
}

SecretText read_whole(const std::filesystem::path& path) {
  const Descriptor file(path, O_RDONLY);
  if (!file.is_open()) {
    if (errno == ENOENT)
      fail(
          path, "is not there",
          "Put back the one that the secrets were sealed with, or name its place with --key-file.");
    fail_by_system(path, "read");
  }
  SecretText text(static_cast<size_t>(checked_size(file, path)));
  size_t done = 0;
  while (done < text.size()) {
    const auto got = ::read(file.number(), text.bytes().data() + done, text.size() - done);
    if (got <= 0) fail_by_system(path, "read");
    done += static_cast<size_t>(got);
  }
  return text;
}

// "ID KEY"; absent for a line that is none.
std::optional<SealingKey> key_of(std::string_view line) {
  const auto blank = line.find(' ');
  if (blank == 0 || blank == std::string_view::npos) return std::nullopt;
  SealingKey key{std::string(line.substr(0, blank)), make_sealing_key().key};
  const auto text = line.substr(blank + 1);
  size_t length = 0;
  const bool sound = sodium_base642bin(key.key.bytes().data(), key.key.size(), text.data(),
                                       text.size(), nullptr, &length, nullptr, kVariant) == 0 &&
                     length == key.key.size();
  if (!sound) return std::nullopt;
  return key;
}

size_t append(SecretText& out, size_t at, std::string_view text) {
  std::memcpy(out.bytes().data() + at, text.data(), text.size());
  return at + text.size();
}

SecretText to_lines(const KeyRing& keys) {
  size_t most = kComment.size();
  for (const auto& key : keys.keys())
    most += key.id.size() + 2 + sodium_base64_encoded_len(key.key.size(), kVariant);
  SecretText out(most);
  size_t at = append(out, 0, kComment);
  for (const auto& key : keys.keys()) {
    at = append(out, at, key.id + " ");
    char* const end = reinterpret_cast<char*>(out.bytes().data()) + at;
    const size_t room = sodium_base64_encoded_len(key.key.size(), kVariant);
    sodium_bin2base64(end, room, key.key.bytes().data(), key.key.size(), kVariant);
    at = append(out, at + room - 1, "\n");
  }
  out.cut(at);
  return out;
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  if (folder.empty() || std::filesystem::exists(folder, error)) return;
  std::filesystem::create_directories(folder, error);
  if (!error) ::chmod(folder.c_str(), S_IRWXU);
}

void sync_folder(const std::filesystem::path& path) {
  const auto folder = path.parent_path();
  const Descriptor open(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
  if (!open.is_open() || ::fsync(open.number()) != 0) fail_by_system(path, "written");
}

// A file beside it with these keys, on the disk.
std::filesystem::path write_beside(const std::filesystem::path& path, const KeyRing& keys) {
  make_folder(path.parent_path());
  const std::filesystem::path beside = path.string() + "." + random_token(6);
  const SecretText text = to_lines(keys);
  const Descriptor file(beside, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
  const auto size = static_cast<ssize_t>(text.size());
  if (!file.is_open()) fail_by_system(path, "written");
  if (::write(file.number(), text.bytes().data(), text.size()) == size &&
      ::fsync(file.number()) == 0)
    return beside;
  ::unlink(beside.c_str());
  fail_by_system(path, "written");
}

KeyRing ring_of(SealingKey key) {
  KeyRing ring;
  ring.add(std::move(key));
  return ring;
}

}  // namespace

bool KeyFile::exists() const {
  return ::access(path_.c_str(), F_OK) == 0;
}

void KeyFile::make_if_absent() const {
  if (exists()) return;
  const auto beside = write_beside(path_, ring_of(make_sealing_key()));
  // Fails when another process was first; its keys are the right ones then.
  const bool done = ::link(beside.c_str(), path_.c_str()) == 0 || errno == EEXIST;
  ::unlink(beside.c_str());
  if (!done) fail_by_system(path_, "written");
  sync_folder(path_);
}

KeyRing KeyFile::read() const {
  const SecretText text = read_whole(path_);
  KeyRing keys;
  for (auto rest = text.view(); !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.starts_with('#')) continue;
    auto key = key_of(line);
    if (!key || keys.find(key->id)) fail(path_, "is damaged", "Put back a copy of it.");
    keys.add(std::move(*key));
  }
  if (keys.keys().empty()) fail(path_, "holds no key", "Put back a copy of it.");
  return keys;
}

std::string KeyFile::add_key() const {
  KeyRing keys = read();
  keys.add(make_sealing_key());
  write(keys);
  return keys.newest().id;
}

void KeyFile::keep_only(const std::string& id) const {
  const KeyRing keys = read();
  const SealingKey* kept = keys.find(id);
  if (!kept) fail(path_, "lacks the key to keep");
  if (keys.keys().size() == 1) return;
  write(ring_of({kept->id, SecretText(kept->key.view())}));
}

void KeyFile::write(const KeyRing& keys) const {
  const auto beside = write_beside(path_, keys);
  if (::rename(beside.c_str(), path_.c_str()) != 0) {
    ::unlink(beside.c_str());
    fail_by_system(path_, "written");
  }
  sync_folder(path_);
}

}  // namespace kb::crypto
