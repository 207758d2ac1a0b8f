// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>

#include "bench/support/kept_folder.h"

// The data folder of a firm that has worked for years: 200 accounts with three contacts each, 2,000
// articles and 20,000 tickets with their threads, what else people did (made_work.h) until today,
// and the index. Made in a folder of its own that is removed in the end; with
// RESUELVE_BENCH_KEEP=FOLDER it stays in FOLDER/firm for the next run.
namespace kb::bench {

inline constexpr int kFirmAccounts = 200, kFirmArticles = 2000, kFirmTickets = 20000;

inline constexpr unsigned kFirmWords = 11;  // of MadeTexts: what its people write

struct FirmSize {
  const char* name;  // of its folder
  int articles, tickets;
};
inline constexpr FirmSize kUsualFirm{"firm", kFirmArticles, kFirmTickets};
inline constexpr FirmSize kLargeFirm{"large-firm", 4000, 56600};  // 60,000 documents

class MadeFirm {
 public:
  explicit MadeFirm(const FirmSize& size = kUsualFirm);

  const std::filesystem::path& root() const { return folder_.path(); }

  // A contact with every right, and one of the staff with every role.
  static std::string contact() { return "persona0@cuenta7.example"; }
  static std::string staff() { return "equipo0@firma.example"; }
  static std::string article(int number) { return "articulo-" + std::to_string(number); }
  // The tickets of contact()'s account are those whose number is 7 modulo the accounts.
  static std::string ticket(int number) { return "T-" + std::to_string(number); }
  static std::string draft(int number) { return "borrador-" + std::to_string(number); }

 private:
  KeptFolder folder_;
};

}  // namespace kb::bench
