using System;
using System.Collections.Generic;

namespace PrivX.Module.Tests.Help;

/// <summary>Fails a test with all that was found, each on a line and unabridged.</summary>
internal static class Problems
{
    public static void AssertNone(IReadOnlyCollection<string> problems) =>
        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
}
