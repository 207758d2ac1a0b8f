// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

// What the product is compared with: Xapian alone, its default weights, any of the query's words
// but stop words, the ten best documents and their data.
namespace Xapian {
class Database;
}
namespace kb::bench {

class BareSearch {  // one thread
 public:
  explicit BareSearch(const std::filesystem::path& database);
  std::vector<std::string> found(const std::string& query) const;  // data of the documents

 private:
  std::shared_ptr<Xapian::Database> database_;
};

}  // namespace kb::bench
