using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Monitor;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>Whether components are as they should be.</summary>
internal static class ComponentState
{
    private const string Running = "RUNNING";

    public static bool IsRunning(Component component) =>
        string.IsNullOrEmpty(component.Status?.ErrorCode) && string.Equals(component.Status?.Status, Running, StringComparison.OrdinalIgnoreCase);

    /// <summary>The components that do not run, each with its state.</summary>
    public static string[] Problems(IEnumerable<Component> components) => components
        .Where(component => !IsRunning(component))
        .Select(component => $"{component.ComponentName} on {component.Hostname}: {component.Status}")
        .ToArray();
}
