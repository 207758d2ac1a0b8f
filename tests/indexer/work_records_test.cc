// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "core/error.h"
#include "indexer/export.h"
#include "indexer/import.h"
#include "tests/support/test_store.h"

namespace kb::indexer {
namespace {

// Everything that there is of an account's plan, orders and time.
const char kAccount[] =
    R"({"kind":"account","id":"acme","name":"Acme","plans":[{"id":"p","name":"Soporte","minutes":900,"starts":"2026-04-01","ends":"2027-03-31","rate_cents":4500,"step":15,"rounding":"nearest","least":30,"renews":"p0","alerts":[{"mark":75,"at":"2026-11-18T10:00:00Z"}]}]})"
    "\n";
const char kOrders[] =
    R"({"kind":"order","id":"E-81","account":"acme","ticket":"T-9","requester":"rosa@acme.example","lang":"es","state":"in_progress","approved_version":1,"created":"2026-11-16T09:10:00Z","title":"Catálogo","description":"Recambios","versions":[{"number":1,"author":"ivan@f.example","at":"2026-11-17T13:00:00Z","state":"approved","valid_until":"2026-12-01","starts":"2026-11-23","delivers":"2026-11-27","scope":"S","excluded":"Fotos","lines":[{"work":"Importar","minutes":90,"cents":6750},{"work":"Licencia","minutes":0,"cents":1000}]},{"number":2,"author":"ivan@f.example","at":"2026-11-18T13:00:00Z","state":"pending","valid_until":"2026-12-02","lines":[{"work":"Más","minutes":5,"cents":1}]}],"events":[{"event":"made","who":"rosa@acme.example","at":"2026-11-16T09:10:00Z"},{"event":"approve","who":"rosa@acme.example","at":"2026-11-18T08:40:00Z","version":1,"words":"Bien"}]})"
    "\n";
const char kTime[] =
    R"({"kind":"time","id":"a","account":"acme","order":"E-81","type":"call","staff":"ivan@f.example","at":"2026-11-17T11:00:00Z","minutes":38,"charged":45,"note":"N","remark":"Interno","call":{"contact":"rosa@acme.example","follow_up":"confirmed","confirmed_by":"rosa@acme.example","confirmed_at":"2026-11-17T12:30:00Z","words":"Así es"}})"
    "\n"
    R"({"kind":"time","id":"b","account":"acme","ticket":"T-9","staff":"ivan@f.example","at":"2026-11-18T11:00:00Z","minutes":5,"charged":0,"charging":"free","free_reason":"Fallo","note":"N"})"
    "\n"
    R"({"kind":"time","id":"b-c","account":"acme","ticket":"T-9","staff":"ivan@f.example","at":"2026-11-19T11:00:00Z","counts_at":"2026-11-18T11:00:00Z","minutes":-5,"charged":0,"charging":"counter","corrects":"b","note":"N"})"
    "\n";

TEST(WorkRecords, SurviveExportAndImport) {
  test::TempDir folder;
  folder.write("in/accounts.jsonl", kAccount);
  folder.write("in/orders.jsonl", kOrders);
  folder.write("in/time.jsonl", kTime);
  test::TestStore first, second;
  const auto brought = import_into(first.store(), folder.path() / "in");
  EXPECT_EQ(brought.plans.added, 1);
  EXPECT_EQ(brought.orders.added, 1);
  EXPECT_EQ(brought.time.added, 3);
  EXPECT_EQ(brought.total().refused, 0);
  const auto written = export_store(first.store(), folder.path() / "a");
  EXPECT_EQ(written.plans + written.orders + written.time, 5);
  import_into(second.store(), folder.path() / "a");
  export_store(second.store(), folder.path() / "b");
  for (const char* name : {"accounts.jsonl", "orders.jsonl", "time.jsonl"})
    EXPECT_EQ(test::read_file(folder.path() / "a" / name),
              test::read_file(folder.path() / "b" / name));
  const auto again = import_into(first.store(), folder.path() / "in").total();
  EXPECT_EQ(again.added + again.changed + again.refused, 0);
  auto tx = second.store().read();
  EXPECT_EQ(store::alerts_of(tx, "p").size(), 1u);
  EXPECT_EQ(store::remark_on(tx, "a")->text, "Interno");
  EXPECT_EQ(store::find_call(tx, "a")->words, "Así es");
  EXPECT_EQ(store::find_order(tx, "E-81")->versions.at(0).cents(), 7750);
  EXPECT_EQ(store::find_plan(tx, "p")->rule,
            (store::RoundingRule{15, store::Rounding::Nearest, 30}));
}

TEST(WorkRecords, NameWhatIsWrong) {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"kind":"account","id":"a","plans":[{"id":"p","name":"n","minutes":0}]})",
       "plans[0].minutes"},
      {R"({"kind":"account","id":"a","plans":[{"id":"p","name":"n","minutes":9,"starts":"ayer"}]})",
       "plans[0].starts"},
      {R"({"kind":"time","id":"t","account":"a"})", "at"},
      {R"({"kind":"time","id":"t","account":"a","at":"2026-11-18","type":"nap"})", "type"},
      {R"({"kind":"order","id":"e","account":"a","created":"2026-11-18","title":"T","state":"x"})",
       "state"},
      {R"({"kind":"order","id":"e","account":"a","created":"2026-11-18","title":"T","events":[{"event":"x"}]})",
       "events[0].event"},
  };
  for (const auto& [line, field] : cases) {
    try {
      record_from_json(line);
      ADD_FAILURE() << line;
    } catch (const Error& e) {
      EXPECT_EQ(std::string(e.what()).find(field), 0u) << e.what();
    }
  }
}

}  // namespace
}  // namespace kb::indexer
