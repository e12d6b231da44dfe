using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Module.Tests.Harness;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("PrivX.Module.Tests.Harness." + nameof(LongestFirst), "PrivX.Module.Tests")]

namespace PrivX.Module.Tests.Harness;

/// <summary>Starts the classes that take minutes before all others: one that starts last runs alone while the other processors wait.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        "NewestPesterTests", "CanaryRunTests", "ShellChangeTests", "ShellReadTests", "OldestPesterTests", "PackageTests", "CheckoutCanaryTests", "TourTests",
        "CarrierMatrixTests", "StopRunTests", "UserRoleRaceTests", "NameMatrixTests", "WhatIfRunTests", "RowTests",
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Array.FindIndex(Long, name => collection.DisplayName.EndsWith("." + name, StringComparison.Ordinal)) is >= 0 and var place ? place : Long.Length);
}
