using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Common;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>A service and the call that asks it how it is.</summary>
internal sealed record MonitoredService(string Name, Func<PrivXClient, CancellationToken, Task<ServiceStatus>> GetStatus);
