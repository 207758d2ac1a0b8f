// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>

#include "core/config.h"
#include "core/log.h"
#include "server/access/csrf.h"
#include "server/app.h"
#include "server/http/form.h"
#include "tests/matrix/prepared.h"
#include "tests/matrix/rows.h"
#include "tests/matrix/snapshot.h"
#include "tests/matrix/visitors.h"
#include "tests/support/browser_request.h"
#include "tests/support/temp_dir.h"

// Every route × every kind of visitor, on the real App. The table is rows.h.
namespace kb::test {
namespace {

using server::Request;
using server::Response;

constexpr std::pair<int, char> kLetters[] = {{200, '.'}, {204, '+'}, {400, '?'}, {401, 'u'},
                                             {403, 'x'}, {404, '-'}, {405, 'm'}, {409, 'c'},
                                             {410, 'g'}, {422, '!'}, {429, '*'}};

char letter_of(const Response& response) {
  for (const auto& [name, value] : response.headers)
    if (response.status == 303 && name == "Location") {
      const bool signs_in = value.starts_with("/entrar") && value.find("hecho") == value.npos;
      return signs_in ? '>' : 'r';
    }
  const auto* const found =
      std::ranges::find(kLetters, response.status, &std::pair<int, char>::first);
  return found == std::end(kLetters) ? '#' : found->second;
}

std::string without_blanks(std::string_view cells) {
  std::string out;
  std::ranges::remove_copy(cells, std::back_inserter(out), ' ');
  return out;
}

// As rows.h writes them.
std::string grouped(std::string cells) {
  for (const size_t at : {19u, 15u, 8u, 1u}) cells.insert(at, " ");
  return cells;
}

class Matrix : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    log::set_level(log::Level::Off);
    shared_ = std::make_unique<Shared>();
  }
  static void TearDownTestSuite() { shared_.reset(); }

  static std::string cells_of(const Row& row) {
    server::App app(shared_->config, shared_->store, shared_->index.reader(), shared_->clock);
    std::string cells;
    for (size_t i = 0; i < kColumns.size(); ++i) {
      if (i == 0 || row.method != server::Method::Get) shared_->snapshot->put_back();
      cells += letter_of(ask(app, row, i));
    }
    return cells;
  }

  static std::string with_names(std::string text) {
    for (const auto& [name, value] : shared_->names)
      if (const auto at = text.find("$" + name); at != std::string::npos)
        text.replace(at, name.size() + 1, value);
    return text;
  }

 private:
  // Made once; a row has an App of its own, so that no count of an earlier one is left.
  struct Shared {
    Shared() {
      prepare(store, index, crypto::KeyFile(key_file_of(config)),
              store::BlobFolder(attachments_folder(config)), clock, names);
      server::Sessions sessions(store, clock);
      for (const auto& column : kColumns)
        tokens.push_back(
            column.id.empty() ? "" : sessions.open(std::string(column.id), server::Stay::Signed));
      lose_access("withdrawn");
      sessions.close(tokens.back());
      snapshot = std::make_unique<Snapshot>(address, (folder.path() / "kept.db").string());
    }
    void lose_access(const std::string& id) {
      auto tx = store.write();
      auto person = store::find_person(tx, id).value();
      person.disabled = true;
      store::put_person(tx, person);
      tx.commit();
    }

    TempDir folder;
    std::string address = "sqlite:" + (folder.path() / "store.db").string();
    store::Store store{address};
    TestIndex index;
    FakeClock clock;
    Config config = load_config({{"data", folder.path().string()}}, {});
    Names names;
    std::vector<std::string> tokens;  // of sessions, by column
    std::unique_ptr<Snapshot> snapshot;
  };

  static Response ask(server::App& app, const Row& row, size_t column) {
    return test::answer_of(app, request_for(row, column));
  }

  static Request request_for(const Row& row, size_t column) {
    Request request;
    request.method = row.method;
    request.target = with_names(std::string(row.target));
    const auto question = std::min(request.target.find('?'), request.target.size());
    request.path = request.target.substr(0, question);
    if (question < request.target.size())
      request.query = server::parse_urlencoded(request.target.substr(question + 1));
    request.id = "0123456789abcdef";
    request.remote_address = "192.0.2." + std::to_string(column + 1);
    request.headers["host"] = "portal.example";
    const std::string secret = column == 0 ? "visit" : shared_->tokens[column];
    request.headers["cookie"] = (column == 0 ? "resuelve_visit=" : "resuelve_session=") + secret;
    add_body(request, with_names(std::string(row.sent)), secret);
    return request;
  }

  static void add_body(Request& request, const std::string& sent, const std::string& secret) {
    if (request.method == server::Method::Get) return;
    if (sent.starts_with('{')) {
      request.body = sent;
      request.headers["content-type"] = "application/json";
      return;
    }
    request.form = server::parse_urlencoded(sent);
    request.form.emplace(server::kCsrfField, server::csrf_token_for(secret));
  }

  static inline std::unique_ptr<Shared> shared_;
};

TEST_F(Matrix, AnswersEachVisitorAsTheTableSays) {
  for (const auto& row : kRows) {
    const std::string expected = without_blanks(row.cells), actual = cells_of(row);
    ASSERT_EQ(expected.size(), kColumns.size()) << row.target << ": a letter for each column";
    for (size_t i = 0; i < kColumns.size(); ++i)
      EXPECT_EQ(actual[i], expected[i]) << to_text(row.method) << " " << row.target << " for "
                                        << (kColumns[i].id.empty() ? "nobody" : kColumns[i].id)
                                        << "; the whole row is \"" << grouped(actual) << "\"";
  }
}

TEST_F(Matrix, HasARowForEachRoute) {
  for (const auto& route : server::routes())
    EXPECT_TRUE(std::ranges::any_of(
        kRows,
        [&](const Row& row) { return row.method == route.method && row.pattern == route.pattern; }))
        << to_text(route.method) << " " << route.pattern << " is not in tests/matrix/rows.h";
}

TEST_F(Matrix, HasARouteForEachRow) {
  for (const auto& row : kRows) {
    const std::string target = with_names(std::string(row.target));
    const auto match = server::match_route(row.method, target.substr(0, target.find('?')));
    ASSERT_TRUE(match.route) << to_text(row.method) << " " << row.target;
    EXPECT_EQ(match.route->pattern, row.pattern) << row.target;
  }
}

}  // namespace
}  // namespace kb::test
