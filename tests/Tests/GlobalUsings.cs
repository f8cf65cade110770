global using CreatorFlow.Platform.Problems.Answers;
global using Shouldly;
global using Xunit;
