// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

// The whole portal over the store and the index of a data folder, and beside it a server of the
// same kind that gives one constant reply: what HTTP alone costs. Both listen until the end.
namespace kb::bench {

inline constexpr std::string_view kPanelKey = "a key for the bench alone";

class ServedPortal {
 public:
  enum class Index { There, Missing };  // without it, pages do without what is searched
  explicit ServedPortal(const std::filesystem::path& data, Index index = Index::There);
  ~ServedPortal();
  ServedPortal(const ServedPortal&) = delete;
  ServedPortal& operator=(const ServedPortal&) = delete;

  int port() const;
  int constant_port() const;
  std::string session_of(const std::string& email) const;  // the cookie of one who signed in

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kb::bench
