using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Module.Tests.Help;

/// <summary>The examples of the pages run in a real shell, in tests/Pester/Help.Tests.ps1; here what that needs besides.</summary>
public sealed class ExampleTests
{
    [Fact]
    public void The_table_names_examples_that_are_there()
    {
        HashSet<string> known = new(HelpPage.All.Values.SelectMany(page => page.Examples).Select(example => example.Key), StringComparer.OrdinalIgnoreCase);
        Problems.AssertNone([.. ExampleTable.Preambles.Where(key => !known.Contains(key))]);
    }
}
