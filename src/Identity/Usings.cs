global using CreatorFlow.Platform.Problems.Answers;
