// SPDX-License-Identifier: MIT
#include "search/index_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "core/error.h"

namespace kb::search {
namespace {

constexpr std::string_view kPrefix = "gen-";

[[noreturn]] void fail(const std::string& doing, const std::filesystem::path& path) {
  throw Error(ErrorCode::IndexUnavailable,
              fmt::format("{} {}: {}", doing, path.string(), std::strerror(errno)),
              "Check the permissions and the room of the data folder.");
}

// Numbers of the generations present.
int last_generation(const std::filesystem::path& folder) {
  int last = 0;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename();
    if (name.starts_with(kPrefix)) last = std::max(last, std::atoi(name.c_str() + kPrefix.size()));
  }
  return last;
}

void write_synced(const std::filesystem::path& file, std::string_view content) {
  const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (fd < 0) fail("cannot write", file);
  const bool written =
      ::write(fd, content.data(), content.size()) == static_cast<ssize_t>(content.size());
  const bool synced = ::fsync(fd) == 0;
  ::close(fd);
  if (!written || !synced) fail("cannot write", file);
}

}  // namespace

std::optional<std::string> IndexFolder::current() const {
  std::ifstream in(folder_ / "CURRENT");
  std::string name;
  if (!std::getline(in, name) || !name.starts_with(kPrefix) || name.find('/') != std::string::npos)
    return std::nullopt;
  return name;
}

std::filesystem::path IndexFolder::database(const std::string& generation,
                                            Audience audience) const {
  return folder_ / generation / std::string(to_text(audience));
}

std::string IndexFolder::make_generation() const {
  std::filesystem::create_directories(folder_);
  for (int number = last_generation(folder_) + 1;; ++number) {
    const std::string name = fmt::format("{}{:06}", kPrefix, number);
    std::error_code error;
    if (std::filesystem::create_directory(folder_ / name, error)) return name;
    if (error) {
      errno = error.value();
      fail("cannot make", folder_ / name);
    }
  }
}

void IndexFolder::make_current(const std::string& generation) const {
  const auto fresh = folder_ / "CURRENT.new";
  write_synced(fresh, generation + "\n");
  if (::rename(fresh.c_str(), (folder_ / "CURRENT").c_str()) != 0)
    fail("cannot replace", folder_ / "CURRENT");
}

void IndexFolder::remove_others(const std::string& keep) const {
  const auto live = current();
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder_, ignored)) {
    const std::string name = entry.path().filename();
    if (name.starts_with(kPrefix) && name != keep && name != live)
      std::filesystem::remove_all(entry.path(), ignored);
  }
}

}  // namespace kb::search
