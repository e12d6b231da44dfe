using System;
using System.Collections;

namespace PrivX.Module.Tests.Help;

/// <summary>The examples that set environment variables: not beside other tests, and everything put back.</summary>
[Collection(nameof(EnvironmentExampleTests))]
[CollectionDefinition(nameof(EnvironmentExampleTests), DisableParallelization = true)]
public sealed class EnvironmentExampleTests : IDisposable
{
    private readonly IDictionary _before = Environment.GetEnvironmentVariables();

    public static TheoryData<string> Runnable => ExampleTests.Rows(changesEnvironment: true);

    [Theory]
    [MemberData(nameof(Runnable))]
    public void An_example_runs(string example) => ExampleTests.Run(example);

    public void Dispose()
    {
        foreach (DictionaryEntry now in Environment.GetEnvironmentVariables())
        {
            Environment.SetEnvironmentVariable((string)now.Key, (string?)_before[now.Key]);
        }

        foreach (DictionaryEntry then in _before)
        {
            Environment.SetEnvironmentVariable((string)then.Key, (string?)then.Value);
        }
    }
}
