// SPDX-License-Identifier: MIT
#include "indexer/export.h"

#include <fmt/format.h>

#include <fstream>
#include <map>

#include "core/error.h"
#include "indexer/lines_file.h"
#include "indexer/markdown_file.h"
#include "store/area_order.h"
#include "store/site_settings.h"
#include "store/staff_areas.h"
#include "store/ticket_drafts.h"
#include "text/front_matter.h"
#include "text/markdown.h"

namespace kb::indexer {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNoArea = "_";

void make_empty_folder(const fs::path& folder) {
  std::error_code error;
  if (fs::exists(folder, error) &&
      !(fs::is_directory(folder, error) && fs::is_empty(folder, error))) {
    throw Error(ErrorCode::Conflict, folder.string() + " holds something already",
                "Name a folder that is empty or not there yet.");
  }
  if (!fs::create_directories(folder, error) && error) cannot_write(folder);
  fs::permissions(folder, fs::perms::owner_all, error);
}

void write_file(const fs::path& path, std::string_view content) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::ofstream out(path, std::ios::binary);
  out << content;
  out.close();
  if (!out) cannot_write(path);
}

class Exporter {
 public:
  Exporter(store::Store& store, fs::path folder) : tx_(store.read()), folder_(std::move(folder)) {}

  ExportSummary run() {
    write_areas();
    write_people();
    write_articles();
    write_tickets();
    write_orders();
    write_time();
    write_drafts();
    summary_.votes = write_each("votes.jsonl", store::article_votes(tx_));
    summary_.thresholds = write_each("thresholds.jsonl", store::suggest_thresholds(tx_));
    write_notices();
    summary_.dismissed = write_each("dismissed.jsonl", store::dismissed_pairs(tx_));
    summary_.images = write_each("images.jsonl", store::article_images(tx_));
    write_each("translations.jsonl", store::translation_bases(tx_));
    write_clocks();
    write_each("outside.jsonl", store::outside_links(tx_));
    write_phrases();
    write_serves();
    summary_.guards = write_each("guards.jsonl", store::guards(tx_));
    summary_.promoted = write_each("promoted.jsonl", store::all_promoted(tx_));
    write_article_drafts();
    summary_.redirects = write_each("redirects.jsonl", store::redirects(tx_));
    write_each("harmless.jsonl", store::all_harmless_secrets(tx_));
    write_each("reviews.jsonl", store::article_reviews(tx_));
    write_each("aside.jsonl", store::work_dismissals(tx_));
    summary_.synonyms = write_each("synonyms.jsonl", store::synonyms(tx_));
    write_settings();
    return std::move(summary_);
  }

 private:
  LinesFile lines(const char* name) { return {folder_ / name, summary_.problems}; }

  void write_areas() {
    LinesFile file = lines("areas.jsonl");
    for (const store::Area& area : store::areas(tx_)) {
      file.add(AreaRecord{area, store::former_areas(tx_, area.id)});
      ++summary_.areas;
    }
    file.close();
  }

  void write_people() {
    std::map<std::string, std::vector<store::Person>> contacts;  // by account; staff under ""
    for (store::Person& person : store::people(tx_)) {
      contacts[person.account].push_back(std::move(person));
      ++summary_.people;
    }
    LinesFile file = lines("accounts.jsonl");
    for (const store::Account& account : store::accounts(tx_)) {
      file.add(AccountRecord{account, contacts[account.id], plans_of(account.id)});
      ++summary_.accounts;
    }
    for (const store::Person& person : contacts[""]) file.add(person);
    file.close();
  }

  void write_articles() {
    LinesFile revisions = lines("revisions.jsonl"), others = lines("articles.jsonl");
    for (const std::string& id : store::article_ids(tx_)) {
      const auto article = store::find_article(tx_, id);
      if (!article) continue;
      write_article(*article, others);
      for (const store::Revision& revision : store::revisions_of(tx_, id)) {
        revisions.add(RevisionRecord{id, revision});
        ++summary_.revisions;
      }
    }
    revisions.close();
    others.close();
  }

  // Front matter has its limit: an article beyond it goes to articles.jsonl.
  void write_article(const store::Article& article, LinesFile& others) {
    ++summary_.articles;
    const std::string file = to_markdown(article);
    if (article.body.size() > text::kMaxMarkdownBytes) {
      summary_.problems.push_back({{path_of(article), 0}, "longer than an import takes"});
    }
    if (file.size() - article.body.size() > text::kMaxFrontMatterBytes) return others.add(article);
    write_file(path_of(article), file);
  }

  fs::path path_of(const store::Article& article) const {
    const std::string area = article.area.empty() ? kNoArea : safe_file_name(article.area);
    return folder_ / safe_file_name(article.lang) / area / (safe_file_name(article.id) + ".md");
  }

  void write_tickets() {
    LinesFile file = lines("tickets.jsonl");
    for (const std::string& id : store::ticket_ids(tx_)) {
      const auto ticket = store::find_ticket(tx_, id);
      if (!ticket) continue;
      TicketRecord record(*ticket);
      record.urgent_reason = store::urgent_reason_of(tx_, id);
      record.files = store::attachments_of_ticket(tx_, id);
      file.add(record);
      ++summary_.tickets;
    }
    file.close();
  }

  std::vector<PlanRecord> plans_of(const std::string& account) {
    std::vector<PlanRecord> plans;
    for (const store::SupportPlan& plan : store::plans_of(tx_, account)) {
      plans.push_back({plan, store::alerts_of(tx_, plan.id)});
      ++summary_.plans;
    }
    return plans;
  }

  void write_orders() {
    LinesFile file = lines("orders.jsonl");
    for (const std::string& id : store::order_ids(tx_)) {
      const auto order = store::find_order(tx_, id);
      if (!order) continue;
      file.add(*order);
      ++summary_.orders;
    }
    file.close();
  }

  void write_drafts() {
    LinesFile file = lines("drafts.jsonl");
    for (const std::string& id : store::asking_ids(tx_)) {
      const auto asking = store::find_asking(tx_, id);
      if (!asking) continue;
      file.add(DraftRecord{*asking, store::suggestion_notes(tx_, id)});
      ++summary_.drafts;
    }
    file.close();
  }

  void write_time() {
    LinesFile file = lines("time.jsonl");
    for (const std::string& id : store::time_entry_ids(tx_)) {
      const auto entry = store::find_time_entry(tx_, id);
      if (!entry) continue;
      const auto remark = store::remark_on(tx_, id);
      file.add(
          TimeRecord{*entry, store::find_call(tx_, id), remark.value_or(store::RemarkForStaff{})});
      ++summary_.time;
    }
    file.close();
  }

  // Of who chose them; the others want all.
  void write_notices() {
    LinesFile file = lines("notices.jsonl");
    for (const store::Person& person : store::people(tx_)) {
      const auto settings = store::notice_settings(tx_, person.id);
      if (settings != store::NoticeSettings{}) file.add(NoticeRecord{person.email, settings});
    }
    file.close();
  }

  void write_clocks() {
    LinesFile file = lines("clocks.jsonl");
    for (store::Timer timer : store::timers(tx_)) {
      const auto person = store::find_person(tx_, timer.person);
      if (!person) continue;
      timer.person = person->email;
      file.add(ClockRecord{std::move(timer)});
    }
    file.close();
  }

  // How many.
  long long write_each(const char* name, const auto& records) {
    LinesFile file = lines(name);
    for (const auto& record : records) file.add(record);
    file.close();
    return std::ssize(records);
  }

  void write_phrases() {
    LinesFile file = lines("phrases.jsonl");
    for (store::CannedReply& reply : store::all_canned_replies(tx_)) {
      const auto owner = store::find_person(tx_, reply.owner);
      file.add(CannedReplyRecord{std::move(reply), owner ? owner->email : ""});
    }
    file.close();
  }

  void write_serves() {
    LinesFile file = lines("serves.jsonl");
    for (const store::Person& person : store::people(tx_)) {
      auto areas = store::areas_of_person(tx_, person.id);
      if (!areas.empty()) file.add(ServesRecord{person.email, std::move(areas)});
    }
    file.close();
  }

  void write_article_drafts() {
    LinesFile file = lines("article_drafts.jsonl");
    for (const std::string& id : store::article_draft_ids(tx_)) {
      auto draft = store::find_article_draft(tx_, id);
      if (!draft) continue;
      file.add(ArticleDraftRecord{std::move(*draft), store::draft_asides(tx_, id),
                                  store::covered_values(tx_, id), store::alike_tickets(tx_, id)});
      ++summary_.article_drafts;
    }
    file.close();
  }

  void write_settings() {
    LinesFile file = lines("settings.jsonl");
    for (const auto& [name, value] : store::site_settings(tx_)) {
      file.add(SettingRecord{name, value});
      ++summary_.settings;
    }
    file.close();
  }

  store::Transaction tx_;
  fs::path folder_;
  ExportSummary summary_;
};

}  // namespace

ExportSummary export_store(store::Store& store, const fs::path& folder) {
  make_empty_folder(folder);
  return Exporter(store, folder).run();
}

}  // namespace kb::indexer
