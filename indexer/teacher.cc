// SPDX-License-Identifier: MIT
#include "indexer/teacher.h"

#include <set>

#include "core/log.h"
#include "core/time.h"
#include "indexer/documents.h"
#include "indexer/own_history.h"
#include "indexer/training_time.h"
#include "search/teaching.h"
#include "store/articles.h"
#include "store/change_log.h"
#include "store/taught_texts.h"
#include "text/ticket_text.h"

namespace kb::indexer {
namespace {

std::vector<search::Lesson> lessons_of(const std::vector<store::TaughtText>& texts) {
  std::vector<search::Lesson> lessons;
  for (const auto& taught : texts)
    lessons.push_back({taught.subject + "\n" + text::telling_text(taught.body), taught.lang,
                       taught.account, taught.article, taught.solved});
  return lessons;
}

// Of many articles only those that a lesson names are needed, and reading them all takes long.
std::vector<std::string> articles_to_teach(store::Transaction& tx,
                                           const std::vector<search::Lesson>& lessons) {
  auto ids = store::article_ids(tx);
  if (ids.size() <= search::kMaxTaughtArticles) return ids;
  std::set<std::string> named;
  for (const auto& lesson : lessons) named.insert(lesson.article);
  return {named.begin(), named.end()};
}

std::vector<search::TaughtArticle> taught_articles(store::Transaction& tx,
                                                   const std::vector<std::string>& ids) {
  std::vector<search::TaughtArticle> articles;
  for (const auto& id : ids)
    if (const auto article = store::find_article(tx, id))
      if (const auto document = to_document(*article, {}))
        articles.push_back(search::taught_article(*document));
  return articles;
}

}  // namespace

TeachingMaterial teaching_material(store::Transaction& tx) {
  TeachingMaterial material;
  material.texts = store::taught_texts(tx);
  material.lessons = lessons_of(material.texts);
  if (!material.lessons.empty())
    material.articles = taught_articles(tx, articles_to_teach(tx, material.lessons));
  return material;
}

bool teach(store::Store& store, const std::filesystem::path& index_folder) {
  TeachingMaterial material;
  long long number = 0;
  {
    auto tx = store.read();
    number = store::last_change_number(tx);
    if (search::taught_up_to(index_folder) == number) return false;
    material = teaching_material(tx);
  }
  search::teach(index_folder, material.articles, material.lessons, number);
  return true;
}

Teacher::Teacher(store::Store& store, std::filesystem::path index_folder)
    : store_(store), folder_(std::move(index_folder)), thread_([this] { run(); }) {}

Teacher::~Teacher() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Teacher::request() {
  {
    const std::lock_guard lock(mutex_);
    wanted_ = true;
  }
  changed_.notify_all();
}

bool Teacher::has_other_work() {
  const std::lock_guard lock(mutex_);
  return wanted_ || stop_;
}

void Teacher::run() {
  using Clock = TrainingTime::Clock;
  TrainingTime time(Clock::now());
  std::unique_lock lock(mutex_);
  while (!stop_) {
    changed_.wait(lock, [&] { return wanted_ || stop_; });
    if (stop_) return;
    wanted_ = false;
    lock.unlock();
    const auto began = Clock::now();
    auto ended = began;
    try {
      teach(store_, folder_);
      ended = Clock::now();
      check_suggestions(store_, folder_, SystemClock{}.now(), [this] { return has_other_work(); });
    } catch (const std::exception& e) {
      log::error("teaching_failed", {{"why", e.what()}});
    }
    const auto pause = time.pause_after(began, ended);
    lock.lock();
    changed_.wait_for(lock, pause, [&] { return stop_; });
  }
}

}  // namespace kb::indexer
