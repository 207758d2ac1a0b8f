// SPDX-License-Identifier: MIT
#include "tests/support/child_program.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include "tests/support/temp_dir.h"

namespace kb::test {
namespace {

std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> out;
  for (const auto& word : words) out.push_back(const_cast<char*>(word.c_str()));
  out.push_back(nullptr);
  return out;
}

std::vector<std::string> command(const std::vector<std::string>& arguments) {
  const char* program = std::getenv("RESUELVE_PROGRAM");
  if (program == nullptr) throw std::runtime_error("RESUELVE_PROGRAM does not name the program");
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return words;
}

int exit_status_of(int status) {
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

std::string quoted(const std::string& word) {
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

}  // namespace

ChildProgram::ChildProgram(const std::vector<std::string>& arguments) {
  const auto words = command(arguments);
  auto argv = pointers(words);
  int ends[2];
  if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
  pid_ = ::fork();
  if (pid_ == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  ::close(ends[1]);
  output_ = ends[0];
}

ChildProgram::~ChildProgram() {
  if (pid_ > 0) {
    signal(SIGKILL);
    wait();
  }
  ::close(output_);
}

std::string ChildProgram::read_line() {
  std::string line;
  for (char c = 0; ::read(output_, &c, 1) == 1 && c != '\n';) line += c;
  return line;
}

void ChildProgram::signal(int number) const {
  ::kill(pid_, number);
}

int ChildProgram::wait() {
  int status = 0;
  ::waitpid(pid_, &status, 0);
  pid_ = -1;
  return exit_status_of(status);
}

Outcome run_program(const std::vector<std::string>& arguments, const std::string& input) {
  const TempDir folder;
  const auto in = folder.write("in", input), out = folder.path() / "out",
             errors = folder.path() / "errors";
  std::string line;
  for (const auto& word : command(arguments)) line += quoted(word) + " ";
  line +=
      "< " + quoted(in.string()) + " > " + quoted(out.string()) + " 2> " + quoted(errors.string());
  const int status = std::system(line.c_str());
  return {exit_status_of(status), read_file(out), read_file(errors)};
}

ServeProcess::ServeProcess(const std::string& data, const std::vector<std::string>& more)
    : program_([&] {
        std::vector<std::string> arguments{"serve", "--data",      data,   "--port",
                                           "0",     "--log-level", "error"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
      }()) {
  const std::string line = program_.read_line();  // http://127.0.0.1:PORT/
  const auto colon = line.rfind(':');
  if (colon == std::string::npos) throw std::runtime_error("serve did not start: " + line);
  port_ = std::atoi(line.c_str() + colon + 1);
}

}  // namespace kb::test
