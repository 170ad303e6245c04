// Reads a document with libfolia, which checks it, and prints its entities and statements.
#include <iostream>
#include "libfolia/folia.h"

template <class Holder>
std::string words(Holder* of) {
  std::string out;
  for (auto* word : of->wrefs()) out += (out.empty() ? "" : " ") + word->str();
  return out;
}

int main(int, char** arguments) {
  try {
    folia::Document document(std::string("file='") + arguments[1] + "'");
    for (auto* one : document.doc()->template select<folia::Entity>())
      std::cout << "entity\t" << one->cls() << "\t" << words(one) << "\n";
    for (auto* one : document.doc()->template select<folia::Statement>()) {
      std::cout << "statement\t" << one->cls();
      for (auto* part : one->template select<folia::Headspan>()) std::cout << "\t" << words(part);
      for (auto* part : one->template select<folia::Source>()) std::cout << "\tsource " << words(part);
      for (auto* part : one->template select<folia::StatementRelation>()) std::cout << "\tcue " << words(part);
      std::cout << "\n";
    }
  } catch (std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
