// SPDX-License-Identifier: MIT
#include "tests/support/smtp_sink.h"

#include <sstream>

namespace kb::test {
namespace {

constexpr std::chrono::seconds kPatience{20};

int hex_value(char c) {
  return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

std::string unescaped(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=' || i + 2 >= text.size()) {
      out += text[i];
    } else if (text[i + 1] == '\r') {
      i += 2;  // a soft line break
    } else {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    }
  }
  return out;
}

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return text;
}

std::string between_angles(const std::string& line) {
  const auto open = line.find('<'), close = line.find('>');
  return close == std::string::npos ? "" : line.substr(open + 1, close - open - 1);
}

}  // namespace

std::vector<std::string> ReceivedMail::headers() const {
  std::vector<std::string> lines;
  std::istringstream in(data.substr(0, data.find("\r\n\r\n")));
  for (std::string line; std::getline(in, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.starts_with(' ') && !lines.empty())
      lines.back() += line;
    else
      lines.push_back(line);
  }
  return lines;
}

std::string ReceivedMail::header(const std::string& name) const {
  for (const auto& line : headers())
    if (line.starts_with(name + ": ")) return line.substr(name.size() + 2);
  return "";
}

std::string ReceivedMail::decoded(const std::string& name) const {
  const std::string raw = header(name), kOpen = "=?utf-8?q?";
  std::string out;
  for (size_t at = 0; at < raw.size();) {
    const size_t open = raw.find(kOpen, at);
    // Blanks between two encoded words do not count.
    const auto before = raw.substr(at, open - at);
    if (at == 0 || before != " ") out += before;
    if (open == std::string::npos) break;
    const size_t close = raw.find("?=", open + kOpen.size());
    std::string word = raw.substr(open + kOpen.size(), close - open - kOpen.size());
    for (char& c : word)
      if (c == '_') c = ' ';
    out += unescaped(word + "  ").substr(0, unescaped(word + "  ").size() - 2);
    at = close + 2;
  }
  return out;
}

std::string ReceivedMail::part(const std::string& type) const {
  const size_t head = data.find("Content-Type: " + type);
  if (head == std::string::npos) return "";
  const size_t begin = data.find("\r\n\r\n", head) + 4;
  return unescaped(data.substr(begin, data.find("\r\n--=_", begin) - begin));
}

void SmtpSink::answer(const std::string& command, const std::string& line) {
  const std::lock_guard lock(mutex_);
  answers_[command].push_back(line);
}

std::vector<ReceivedMail> SmtpSink::mails() const {
  const std::lock_guard lock(mutex_);
  return mails_;
}

std::vector<ReceivedMail> SmtpSink::wait_for(size_t count) const {
  std::unique_lock lock(mutex_);
  came_.wait_for(lock, kPatience, [&] { return mails_.size() >= count; });
  return mails_;
}

std::vector<std::string> SmtpSink::commands() const {
  const std::lock_guard lock(mutex_);
  return commands_;
}

std::string SmtpSink::next_answer(const std::string& command, const std::string& usual) {
  const std::lock_guard lock(mutex_);
  auto& waiting = answers_[command];
  if (waiting.empty()) return usual + "\r\n";
  const std::string answer = waiting.front() + "\r\n";
  waiting.pop_front();
  return answer;
}

std::string SmtpSink::read_data(Peer& peer) const {
  std::string data;
  for (std::string line; peer.read_line(line) && line != ".";)
    data += (line.starts_with("..") ? line.substr(1) : line) + "\r\n";
  return data;
}

// False when the conversation is over.
bool SmtpSink::converse(Peer& peer, const std::string& line, ReceivedMail& mail) {
  const std::string verb = upper(line.substr(0, line.find(' ')));
  {
    const std::lock_guard lock(mutex_);
    commands_.push_back(line);
  }
  if (verb == "EHLO")
    peer.send(next_answer(verb, std::string("250-sink\r\n") +
                                    (tls_ == Tls::AfterStartTls ? "250-STARTTLS\r\n" : "") +
                                    "250-AUTH PLAIN\r\n250 SIZE 10000000"));
  else if (verb == "STARTTLS") {
    peer.send("220 go\r\n");
    return peer.start_tls(*identity_);
  } else if (verb == "AUTH") {
    peer.send("334 \r\n");
    std::string response;
    peer.read_line(response);
    {
      const std::lock_guard lock(mutex_);
      commands_.push_back(response);
    }
    peer.send(next_answer(verb, "235 welcome"));
  } else if (verb == "DATA") {
    const auto answer = next_answer(verb, "354 go on");
    peer.send(answer);
    if (!answer.starts_with("354")) return true;
    mail.data = read_data(peer);
    const auto taken = next_answer("message", "250 taken");
    if (taken.starts_with("250")) {
      const std::lock_guard lock(mutex_);
      mails_.push_back(mail);
    }
    came_.notify_all();
    peer.send(taken);
  } else {
    if (verb == "MAIL") mail.from = between_angles(line);
    if (verb == "RCPT") mail.to = between_angles(line);
    peer.send(next_answer(verb, verb == "QUIT" ? "221 bye" : "250 ok"));
  }
  return verb != "QUIT";
}

void SmtpSink::serve(Peer& peer) {
  if (tls_ == Tls::FromTheStart && !peer.start_tls(*identity_)) return;
  peer.send(next_answer("greeting", "220 sink"));
  ReceivedMail mail;
  for (std::string line; peer.read_line(line) && converse(peer, line, mail);) {
  }
}

}  // namespace kb::test
