using System;
using System.Collections.Generic;
using System.Linq;
using Xunit.Sdk;

namespace PrivX.Module.Tests.Rules;

/// <summary>A rule over many things as one test, which lists all that do not keep to it.</summary>
internal static class Each
{
    /// <param name="all">What the rule is about, one thing a row.</param>
    /// <param name="rule">Asserts it of one.</param>
    public static void Of(IEnumerable<object[]> all, Action<string> rule)
    {
        var offenders = new List<string>();
        int count = 0;
        foreach (string one in all.Select(row => (string)row[0]))
        {
            count++;
            try
            {
                rule(one);
            }
            catch (XunitException failure)
            {
                offenders.Add($"{one}: {failure.Message}");
            }
        }

        Assert.True(count > 0, "There is nothing to look at.");
        Assert.True(offenders.Count == 0, $"{offenders.Count} of {count}:{Environment.NewLine}{string.Join(Environment.NewLine, offenders)}");
    }
}
