using PrivX.Simulator.Cli;

return await SimulatorCli.RunAsync(args, System.Console.Out, System.Console.Error).ConfigureAwait(false);
